package nl.innovatiebudget.notification.delivery;

/**
 * What to do with something that was taken to be brought, and of which nobody knows whether it was.
 * The at-most-one rule: only what the law asks to tell is brought once more, and only once, under
 * the same id; all else is left to a person. A way whose other side knows the id may repeat freely.
 */
enum UnknownOutcome {
  /** As after any failure. */
  TRY_AGAIN,
  /** Once more, and counted. */
  REPEAT,
  /** An operator looks; an officer too, if the law asks to tell it. */
  ASK;

  static UnknownOutcome of(boolean wayMayRepeat, boolean statutory, int repeats) {
    if (wayMayRepeat) {
      return TRY_AGAIN;
    }
    return statutory && repeats == 0 ? REPEAT : ASK;
  }
}
