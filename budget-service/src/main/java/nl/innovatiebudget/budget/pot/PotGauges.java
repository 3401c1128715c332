package nl.innovatiebudget.budget.pot;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.metrics.Gauges;
import nl.innovatiebudget.kit.money.Euro;

/** What an operator watches: what is in every pot, the same numbers as staff see. */
@ApplicationScoped
class PotGauges {

  private final Pots pots;

  PotGauges(Pots pots) {
    this.pots = pots;
  }

  void register(@Observes StartupEvent event, Gauges gauges) {
    gauges.watch(
        "pot.cents",
        "Money of a pot: its ceiling, and what of that is reserved, committed and left",
        List.of("round", "pot", "part"),
        this::rows);
  }

  private List<Gauges.Row> rows() {
    var rows = new ArrayList<Gauges.Row>();
    for (var round : pots.rounds()) {
      for (var pot : pots.of(round)) {
        rows.add(row(round, pot, "ceiling", pot.ceilingCents()));
        rows.add(row(round, pot, "reserved", pot.reservedCents()));
        rows.add(row(round, pot, "committed", pot.committedCents()));
        rows.add(row(round, pot, "left", pot.leftCents()));
      }
    }
    return rows;
  }

  private static Gauges.Row row(String round, PotView pot, String part, Euro amount) {
    return new Gauges.Row(List.of(round, pot.potId(), part), amount.cents());
  }
}
