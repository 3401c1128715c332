package nl.innovatiebudget.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.SignedForm;
import nl.innovatiebudget.intake.report.ReportContent.ReportDocument;

/** The reports on awarded applications, append-only. */
@ApplicationScoped
class Reports {

  private final DataSource database;

  Reports(DataSource database) {
    this.database = database;
  }

  /** All of one application, the first one first. */
  List<Report> of(UUID applicationId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select report_id, ordinal, submitted_at, submitted_by, body_name, due_day,"
                    + " content, content_hash from project_report where application_id = ?"
                    + " order by submitted_at, ordinal")) {
      query.setObject(1, applicationId);
      var found = new ArrayList<Report>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          found.add(report(row));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The awarded applications of which the final report did not come yet. */
  List<UUID> projectsUnderWay() {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select application_id from application a where status = 'AWARDED'"
                    + " and not exists (select from project_report r"
                    + " where r.application_id = a.application_id and r.kind = 'FINAL')"
                    + " order by application_id");
        var row = query.executeQuery()) {
      var found = new ArrayList<UUID>();
      while (row.next()) {
        found.add(row.getObject(1, UUID.class));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its application is locked. */
  @Transactional(TxType.MANDATORY)
  void add(Report report, SignedForm form) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into project_report (report_id, application_id, kind, ordinal,"
                    + " submitted_at, submitted_by, body_name, due_day, content, content_hash)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        var documents =
            connection.prepareStatement(
                "insert into report_document (report_id, document_id) values (?, ?)")) {
      insert.setObject(1, report.reportId());
      insert.setObject(2, report.content().applicationId());
      insert.setString(3, report.kind().name());
      insert.setInt(4, report.ordinal());
      insert.setObject(5, report.submittedAt().atOffset(ZoneOffset.UTC));
      insert.setString(6, report.submittedBy());
      insert.setString(7, report.bodyName());
      insert.setObject(8, report.dueDay());
      insert.setString(9, form.json());
      insert.setString(10, form.sha256());
      insert.executeUpdate();
      for (ReportDocument document : report.content().documents()) {
        documents.setObject(1, report.reportId());
        documents.setObject(2, document.documentId());
        documents.addBatch();
      }
      documents.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getObject("report_id", UUID.class),
        row.getInt("ordinal"),
        row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
        row.getString("submitted_by"),
        row.getString("body_name"),
        row.getObject("due_day", LocalDate.class),
        ReportContent.read(row.getString("content")),
        row.getString("content_hash"));
  }
}
