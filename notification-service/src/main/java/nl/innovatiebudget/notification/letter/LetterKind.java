package nl.innovatiebudget.notification.letter;

/** What a letter on an application decides; other letters are named by the message they are of. */
enum LetterKind {
  AWARD("award"),
  REFUSAL("refusal"),
  NOT_TREATED("notTreated");

  private final String template;

  LetterKind(String template) {
    this.template = template;
  }

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

  /** The name of its template in any language. */
  String template() {
    return template;
  }
}
