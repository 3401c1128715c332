package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import nl.innovatiebudget.kit.money.Euro;

/** Divides the ceiling of a published round over its pots (Awb 4:26). */
@ApplicationScoped
public class AllocatePots {

  private final RoundMoneys rounds;
  private final Pots pots;
  private final FillPots fillPots;

  AllocatePots(RoundMoneys rounds, Pots pots, FillPots fillPots) {
    this.rounds = rounds;
    this.pots = pots;
    this.fillPots = fillPots;
  }

  /**
   * Takes the definition over, and fills the pots when the round's money is there. A later version
   * changes nothing here: an extension has the same money, and a lower ceiling or pot does not bind
   * who applied before it (Awb 4:27), so the ledger keeps what those may still get. A higher one is
   * refused: money is added by an authorised act, never by an event.
   */
  @Transactional
  public void allocate(RoundPublished round) {
    var known = rounds.lock(round.roundId());
    if (known.isPublished()) {
      refuseHigher(round, Objects.requireNonNull(known.ceiling()));
      return;
    }
    if (round.openings().isMoreThan(round.ceilingCents())) {
      throw new IllegalStateException(
          "the pots of %s are above its ceiling: %s".formatted(round.roundId(), round.openings()));
    }
    rounds.publish(round);
    for (int ordinal = 0; ordinal < round.pots().size(); ordinal++) {
      var pot = round.pots().get(ordinal);
      pots.add(round.roundId(), pot.potId(), ordinal, pot.openingCents());
    }
    fillPots.fillWhenReady(round.roundId());
  }

  private void refuseHigher(RoundPublished round, Euro ceiling) {
    refuseHigher("ceiling of " + round.roundId(), ceiling, round.ceilingCents());
    var openings = pots.openings(round.roundId());
    for (var pot : round.pots()) {
      var opened = openings.getOrDefault(pot.potId(), Euro.ZERO);
      refuseHigher("pot " + pot.potId() + " of " + round.roundId(), opened, pot.openingCents());
    }
  }

  private static void refuseHigher(String what, Euro published, Euro later) {
    if (later.isMoreThan(published)) {
      throw new IllegalStateException(
          "%s was published with %s, not %s".formatted(what, published, later));
    }
  }
}
