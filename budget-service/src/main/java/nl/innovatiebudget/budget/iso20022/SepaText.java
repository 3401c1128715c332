package nl.innovatiebudget.budget.iso20022;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Text in the characters that every bank in SEPA takes (EPC implementation guidelines: basic Latin
 * letters, digits and some punctuation).
 */
public final class SepaText {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_TAKEN = Pattern.compile("[^A-Za-z0-9/?:().,'+ -]");
  private static final Pattern SPACES = Pattern.compile(" +");

  private SepaText() {}

  /** Letters lose their accents, other characters become a space; cut off at the given length. */
  public static String of(String text, int longest) {
    var letters = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    var taken = NOT_TAKEN.matcher(letters.replace("ß", "ss")).replaceAll(" ");
    var tidy = SPACES.matcher(taken).replaceAll(" ").strip();
    return tidy.length() <= longest ? tidy : tidy.substring(0, longest).strip();
  }
}
