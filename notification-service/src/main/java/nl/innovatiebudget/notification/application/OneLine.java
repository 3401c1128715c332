package nl.innovatiebudget.notification.application;

/** Text for the subject of an e-mail, where a line break would start a new header. */
public final class OneLine {

  private OneLine() {}

  public static String of(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
