package nl.innovatiebudget.assessment.scoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator watches: scores that are waited for, and which of them are late. */
@ApplicationScoped
class ScoringGauges {

  private static final String AWAITED =
      """
      select count(*) from assignment a join case_file c using (application_id)
      where c.state = 'ASSIGNED' and not exists (
        select from score_sheet s
        where s.application_id = a.application_id and s.juror_id = a.juror_id)
      """;
  private static final String LATE =
      AWAITED
          + " and exists (select from scoring_deadline d"
          + " where d.round_id = c.round_id and d.deadline_at <= now())";

  private final DataSource database;

  ScoringGauges(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder("innovatiebudget.scoring.awaited", () -> ask(AWAITED))
        .description("Places of jurors at cases that wait for scores")
        .register(registry);
    Gauge.builder("innovatiebudget.scoring.late", () -> ask(LATE))
        .description("Of those, the ones of rounds whose deadline has passed")
        .register(registry);
    Gauge.builder("innovatiebudget.scoring.drafts", () -> ask("select count(*) from score_draft"))
        .description("Sheets that were begun and not submitted")
        .register(registry);
  }

  private double ask(String sql) {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery(sql)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
