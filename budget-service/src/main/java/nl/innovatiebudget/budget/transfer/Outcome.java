package nl.innovatiebudget.budget.transfer;

/** What the ledger did with a transfer. */
public sealed interface Outcome {

  /** It is in the ledger now. */
  record Recorded() implements Outcome {}

  /** It was in the ledger already, with the same body; nothing happened. */
  record Existed() implements Outcome {}

  /** Nothing happened. */
  record Refused(TransferRejection reason) implements Outcome {}

  /** For whom a refusal would be a fault and not an answer. */
  default void require() {
    if (this instanceof Refused(var reason)) {
      throw new IllegalStateException("the ledger refused a transfer: " + reason);
    }
  }
}
