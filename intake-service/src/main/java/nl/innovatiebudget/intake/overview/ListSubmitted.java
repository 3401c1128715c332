package nl.innovatiebudget.intake.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** Lists what was submitted in a round, and logs who was shown which applications. */
@ApplicationScoped
public class ListSubmitted {

  /** Counting goes no further. */
  static final int HIGHEST_COUNT = 10_000;

  private final DataSource database;
  private final ProcessingLog processing;

  ListSubmitted(DataSource database, ProcessingLog processing) {
    this.database = database;
    this.processing = processing;
  }

  /**
   * Rows, and the position after which the next page starts if there is one.
   *
   * @param next absent on the last page
   */
  record Page(List<SubmittedRow> rows, @Nullable PagePosition next) {}

  /**
   * One page.
   *
   * @param kind of list, for the log
   */
  @Transactional
  Page page(ListFilter filter, ListOrder order, PagePosition after, int limit, String kind) {
    var found = filter.page(order, after, limit + 1).rows(database, ListSubmitted::row);
    boolean more = found.size() > limit;
    var rows = more ? found.subList(0, limit) : found;
    processing.recordShown(kind, rows.stream().map(SubmittedRow::applicationId).toList());
    return new Page(rows, more ? rows.getLast().position(order) : null);
  }

  /** How many there are, up to {@link #HIGHEST_COUNT}. */
  int count(ListFilter filter) {
    return filter.count(HIGHEST_COUNT).rows(database, row -> row.getInt(1)).getFirst();
  }

  private static SubmittedRow row(ResultSet row) throws SQLException {
    return new SubmittedRow(
        row.getObject("application_id", UUID.class),
        row.getInt("ordinal"),
        row.getString("number"),
        row.getString("title"),
        row.getString("lead_name"),
        row.getString("pot_id"),
        Euro.ofCents(row.getLong("cost_cents")),
        Euro.ofCents(row.getLong("requested_cents")),
        ApplicationStatus.valueOf(row.getString("status")),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        row.getInt("submission"),
        row.getObject("supplement_until", LocalDate.class));
  }
}
