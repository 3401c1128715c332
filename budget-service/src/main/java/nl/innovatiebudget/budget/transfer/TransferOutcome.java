package nl.innovatiebudget.budget.transfer;

import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a transfer.
 *
 * @param code why it was refused; stable
 * @param detail the same in words
 * @param availableCents what the debited account had left, when that was too little
 */
public record TransferOutcome(
    TransferId transferId,
    Result outcome,
    @Nullable String code,
    @Nullable String detail,
    @Nullable Euro availableCents) {

  /** In one word. */
  @Schema(name = "TransferResult")
  public enum Result {
    RECORDED,
    EXISTED,
    REFUSED
  }

  /** Of a batch, in the order in which it was sent. */
  @Schema(name = "TransferBatchOutcome")
  public record Batch(List<TransferOutcome> outcomes) {}

  static TransferOutcome of(TransferId id, Outcome outcome, Locale locale) {
    return switch (outcome) {
      case Outcome.Recorded recorded -> new TransferOutcome(id, Result.RECORDED, null, null, null);
      case Outcome.Existed existed -> new TransferOutcome(id, Result.EXISTED, null, null, null);
      case Outcome.Refused(var reason) ->
          new TransferOutcome(
              id,
              Result.REFUSED,
              reason.code(),
              reason.detail().in(locale),
              reason instanceof TransferRejection.CeilingExceeded(var available)
                  ? available
                  : null);
    };
  }
}
