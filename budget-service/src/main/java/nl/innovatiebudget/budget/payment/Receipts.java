package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

  /** As people type it and banks pass it on: in small letters, with spaces, or in one. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<![A-Z0-9])TV[- ]?([0-9]{4})[- ]?([0-9]{6})(?![0-9])");

  private final Reclaims reclaims;
  private final ReceiveRepayment receiveRepayment;

  Receipts(Reclaims reclaims, ReceiveRepayment receiveRepayment) {
    this.reclaims = reclaims;
    this.receiveRepayment = receiveRepayment;
  }

  /** Money without a reference, or with those of several reclaims, is for a person to place. */
  Result receive(Statement.Line line, Euro amount) {
    var named =
        references(line.creditorReference() + " " + line.remittance())
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

  private static Stream<String> references(String text) {
    return REFERENCE
        .matcher(text.toUpperCase(Locale.ROOT))
        .results()
        .map(found -> "TV-%s-%s".formatted(found.group(1), found.group(2)))
        .distinct();
  }
}
