package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why money is not claimed back. */
final class ReclaimRejections {

  private ReclaimRejections() {}

  static Rejection nothing() {
    return Rejection.of(
        Kind.INVALID,
        "amount-not-positive",
        "Het bedrag is minstens één cent.",
        "The amount is at least one cent.");
  }

  static Rejection aboveOverpayment(Euro most) {
    return Rejection.of(
        Kind.CONFLICT,
        "reclaim-above-overpayment",
        "Terugvorderen kan tot wat te veel is betaald en nog niet is teruggevorderd: "
            + most.format(Locale.of("nl"))
            + ".",
        "What was overpaid and not claimed back yet is "
            + most.format(Locale.ENGLISH)
            + "; no more can be claimed back.");
  }

  static Rejection tooLate(LocalDate lastDay) {
    return Rejection.of(
        Kind.CONFLICT,
        "reclaim-too-late",
        "Terugvorderen kon tot en met " + lastDay + " (Awb 4:57).",
        "Claiming back was possible until " + lastDay + " (Awb 4:57).");
  }
}
