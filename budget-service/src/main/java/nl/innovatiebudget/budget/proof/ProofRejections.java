package nl.innovatiebudget.budget.proof;

import nl.innovatiebudget.kit.problem.Rejection;

/** Why a question about the whole ledger is not answered. */
final class ProofRejections {

  private ProofRejections() {}

  static Rejection instantNotYet() {
    return Rejection.of(
        Rejection.Kind.INVALID,
        "instant-not-yet",
        "Dit moment moet nog komen. Kies een moment tot en met nu.",
        "This instant has not come yet. Choose one up to now.");
  }

  static Rejection instantBeforeLedger() {
    return Rejection.of(
        Rejection.Kind.INVALID,
        "instant-before-ledger",
        "Dit moment is te lang geleden. Kies een moment vanaf 1970.",
        "This instant is too long ago. Choose one from 1970 on.");
  }

  static Rejection notAnInstant() {
    return Rejection.of(
        Rejection.Kind.INVALID,
        "instant-not-readable",
        "Schrijf het moment in UTC, zoals 2024-12-31T22:59:59Z.",
        "Write the instant in UTC, such as 2024-12-31T22:59:59Z.");
  }
}
