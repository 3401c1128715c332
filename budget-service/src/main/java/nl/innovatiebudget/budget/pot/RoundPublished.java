package nl.innovatiebudget.budget.pot;

import java.util.List;
import nl.innovatiebudget.kit.money.Euro;

/** What the ledger needs of a published round: its money. */
public record RoundPublished(String roundId, int version, Euro ceilingCents, List<Pot> pots) {

  /** A part of the ceiling, as it is divided at the start. */
  public record Pot(String potId, Euro openingCents) {}
}
