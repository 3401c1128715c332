package nl.innovatiebudget.notification.letter;

/** What a letter decides. */
enum LetterKind {
  AWARD,
  REFUSAL;

  static LetterKind of(Outcome outcome) {
    return switch (outcome) {
      case AWARDED -> AWARD;
      case REFUSED -> REFUSAL;
    };
  }

  Outcome outcome() {
    return switch (this) {
      case AWARD -> Outcome.AWARDED;
      case REFUSAL -> Outcome.REFUSED;
    };
  }
}
