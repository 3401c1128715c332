package nl.innovatiebudget.assessment.casefile;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: how far the cases of every round are. */
@ApplicationScoped
class CaseGauges {

  private static final String STATES =
      Stream.of(CaseState.values())
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private static final String CASES =
      """
      select rounds.round_id, known.state, count(c.application_id)
      from (select distinct round_id from case_file) rounds
      cross join unnest(array[%s]) known (state)
      left join case_file c on c.round_id = rounds.round_id and c.state = known.state
      group by 1, 2
      """
          .formatted(STATES);

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch("cases", "Cases of a round by state", List.of("round", "state"), CASES);
  }
}
