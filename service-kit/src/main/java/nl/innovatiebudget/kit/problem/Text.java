package nl.innovatiebudget.kit.problem;

import java.util.Locale;

/**
 * The same words in plain Dutch (B1) and in English.
 *
 * <p>Dutch is the language of administration (Awb 2:6); English is given on {@code Accept-Language:
 * en}.
 */
public record Text(String nl, String en) {

  public String in(Locale locale) {
    return locale.getLanguage().equals("en") ? en : nl;
  }
}
