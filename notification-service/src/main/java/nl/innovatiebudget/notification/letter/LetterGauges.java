package nl.innovatiebudget.notification.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: letters that were issued. */
@ApplicationScoped
class LetterGauges {

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch(
        "letters",
        "Letters of a round by kind",
        List.of("round", "kind"),
        "select a.round_id, l.kind, count(*)"
            + " from letter l join application a using (application_id) group by 1, 2");
  }
}
