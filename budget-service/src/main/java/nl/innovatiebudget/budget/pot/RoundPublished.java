package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What the ledger needs of a published round: its money, and from when on it is applied for. */
public record RoundPublished(
    String roundId, int version, @Nullable Instant opensAt, Euro ceilingCents, List<Pot> pots) {

  /** A part of the ceiling, as it is divided at the start. */
  public record Pot(String potId, Euro openingCents) {}

  Euro openings() {
    return pots.stream().map(Pot::openingCents).reduce(Euro.ZERO, Euro::plus);
  }
}
