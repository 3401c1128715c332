package nl.innovatiebudget.kit.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.event.ParkedEvent.State;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: events that wait for a decision, and what became of the others. */
@ApplicationScoped
class ParkedEventGauges {

  void register(@Observes StartupEvent start, DatabaseGauges gauges) {
    var states =
        Arrays.stream(State.values())
            .map(state -> "('" + state + "')")
            .collect(Collectors.joining(", "));
    gauges.watch(
        "parked.events",
        "Events that this service gave up, by what became of them",
        List.of("state"),
        """
        select possible.state, count(parked.state)
          from (values %s) possible (state) left join parked_event parked using (state)
         group by 1"""
            .formatted(states));
  }
}
