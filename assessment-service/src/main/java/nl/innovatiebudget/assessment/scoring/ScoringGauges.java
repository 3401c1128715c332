package nl.innovatiebudget.assessment.scoring;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

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
          + " where d.round_id = c.round_id and d.deadline_at <= ?::timestamptz)";
  private static final String PROGRESS =
      """
      with seats as (
        select c.round_id, count(*) seats, count(s.juror_id) scored
        from assignment a join case_file c using (application_id)
        left join score_sheet s on s.application_id = a.application_id and s.juror_id = a.juror_id
        group by 1)
      select round_id, 'SUBMITTED', scored from seats
      union all
      select round_id, 'AWAITED', seats - scored from seats
      """;

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch(
        "innovatiebudget.scoring.awaited",
        "Places of jurors at cases that wait for scores",
        AWAITED);
    gauges.watch(
        "innovatiebudget.scoring.late",
        "Of those, the ones of rounds whose deadline has passed",
        LATE);
    gauges.watch(
        "innovatiebudget.scoring.drafts",
        "Sheets that were begun and not submitted",
        "select count(*) from score_draft");
    gauges.watch(
        "scoring.sheets",
        "Places of jurors at the cases of a round, with and without a score sheet",
        List.of("round", "state"),
        PROGRESS);
  }
}
