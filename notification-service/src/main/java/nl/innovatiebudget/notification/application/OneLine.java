package nl.innovatiebudget.notification.application;

/** Text that stays on the line where it is put: a line break would start a new header, or fact. */
public final class OneLine {

  private static final String UNSEEN =
      "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f"
          + "\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff";

  /** What somebody writes who may write one line: nothing unseen, and nothing that turns a line. */
  public static final String ONLY = "^[^\\t\\n\\r\\u2028\\u2029" + UNSEEN + "]*$";

  /** The same for who may write more. */
  public static final String OR_MORE = "^[^" + UNSEEN + "]*$";

  private OneLine() {}

  public static String of(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
