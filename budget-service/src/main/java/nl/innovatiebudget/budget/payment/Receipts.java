package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.iso20022.Statement;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.payment.BankEntry.Result;
import nl.innovatiebudget.budget.reclaim.ReceiveRepayment;
import nl.innovatiebudget.budget.reclaim.Reclaim;
import nl.innovatiebudget.budget.reclaim.Reclaims;
import nl.innovatiebudget.kit.money.Euro;

/** Finds the reclaim that money came in for, by the reference that the debtor names. */
@ApplicationScoped
class Receipts {

  private static final int MOST_WORDS = 100;

  private final Reclaims reclaims;
  private final ReceiveRepayment receiveRepayment;

  Receipts(Reclaims reclaims, ReceiveRepayment receiveRepayment) {
    this.reclaims = reclaims;
    this.receiveRepayment = receiveRepayment;
  }

  /** Money without a reference, or with those of several reclaims, is for a person to place. */
  Result receive(Statement.Line line, Euro amount) {
    var named =
        Stream.concat(Stream.of(line.creditorReference()), words(line.remittance()))
            .filter(word -> !word.isBlank())
            .distinct()
            .map(reclaims::byReference)
            .flatMap(Optional::stream)
            .map(Reclaim::reclaimId)
            .distinct()
            .toList();
    if (named.size() != 1 || amount.equals(Euro.ZERO)) {
      return Result.of(Outcome.UNKNOWN_RECEIPT);
    }
    receiveRepayment.receive(named.getFirst(), amount, line.valueDay(), line.reference());
    return new Result(Outcome.RECEIVED, null, "reclaim " + named.getFirst());
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split("[ ,.:;()]+")).limit(MOST_WORDS);
  }
}
