package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pot that gets more or less money, from or to what the round has in no pot.
 *
 * @param everyEarlierApplicationDecided whether nobody who applied before still waits for a
 *     decision; only then a pot is lowered after the period opened (Awb 4:27, second paragraph)
 */
public record PotAdjustment(
    String roundId,
    String potId,
    Direction direction,
    Euro amountCents,
    boolean everyEarlierApplicationDecided,
    String reason) {

  /** Whether the pot gets more or less. */
  @Schema(name = "PotAdjustmentDirection")
  public enum Direction {
    RAISE,
    LOWER
  }
}
