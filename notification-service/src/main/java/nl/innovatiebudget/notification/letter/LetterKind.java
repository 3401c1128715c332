package nl.innovatiebudget.notification.letter;

/** What a letter decides. */
enum LetterKind {
  AWARD,
  REFUSAL,
  NOT_TREATED;

  static LetterKind of(Outcome outcome) {
    return switch (outcome) {
      case AWARDED -> AWARD;
      case REFUSED -> REFUSAL;
      case NOT_TREATED -> NOT_TREATED;
    };
  }

  Outcome outcome() {
    return switch (this) {
      case AWARD -> Outcome.AWARDED;
      case REFUSAL -> Outcome.REFUSED;
      case NOT_TREATED -> Outcome.NOT_TREATED;
    };
  }
}
