package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;

/** What recipients reported about their projects, as intake told it. */
@ApplicationScoped
class AwardReports {

  private final DataSource database;

  AwardReports(DataSource database) {
    this.database = database;
  }

  /** A report that was told before stays as it is. */
  void add(ProgressReportSubmitted report) {
    add(
        "PROGRESS",
        report.reportId(),
        report.applicationId(),
        report.roundId(),
        report.costToDateCents(),
        report.milestoneIds(),
        report.submittedAt(),
        report.contentHash());
  }

  void add(FinalReportSubmitted report) {
    add(
        "FINAL",
        report.reportId(),
        report.applicationId(),
        report.roundId(),
        report.costCents(),
        List.of(),
        report.submittedAt(),
        report.contentHash());
  }

  private void add(
      String kind,
      UUID reportId,
      UUID applicationId,
      String roundId,
      Euro cost,
      List<String> milestoneIds,
      Instant submittedAt,
      String contentHash) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into award_report (report_id, application_id, round_id, kind, cost_cents,"
                    + " milestone_ids, submitted_at, content_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (report_id) do nothing")) {
      insert.setObject(1, reportId);
      insert.setObject(2, applicationId);
      insert.setString(3, roundId);
      insert.setString(4, kind);
      insert.setLong(5, cost.cents());
      insert.setArray(6, connection.createArrayOf("text", milestoneIds.toArray()));
      insert.setTimestamp(7, Timestamp.from(submittedAt));
      insert.setString(8, contentHash);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the project cost by its latest final report. */
  Optional<Euro> finalCostOf(UUID applicationId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select cost_cents from award_report where application_id = ? and kind = 'FINAL'"
                    + " order by submitted_at desc, report_id limit 1")) {
      query.setObject(1, applicationId);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(Euro.ofCents(row.getLong(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isReported(UUID applicationId, String milestoneId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from award_report where application_id = ?"
                    + " and ? = any (milestone_ids)")) {
      query.setObject(1, applicationId);
      query.setString(2, milestoneId);
      try (var row = query.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
