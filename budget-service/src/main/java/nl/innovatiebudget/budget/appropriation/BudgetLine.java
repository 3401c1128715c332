package nl.innovatiebudget.budget.appropriation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The lowest level of the state budget: a detail of an instrument of a sub-article. Instruments
 * change from year to year, so nothing here knows any of them by name.
 *
 * @param lineId short name, made of the rest, for accounts and addresses
 */
public record BudgetLine(
    String lineId,
    String chapter,
    String article,
    String subArticle,
    String instrument,
    String detail) {

  private static final int LONGEST_READABLE = 90;
  private static final int HASH_DIGITS = 8;

  public static BudgetLine of(
      String chapter, String article, String subArticle, String instrument, String detail) {
    var whole = String.join("\n", chapter, article, subArticle, instrument, detail);
    var readable = kebab(String.join(" ", chapter, subArticle, shortName(instrument), detail));
    var id =
        readable.length() <= LONGEST_READABLE
            ? readable
            : kebab(readable.substring(0, LONGEST_READABLE)) + "-" + hash(whole);
    return new BudgetLine(id, chapter, article, subArticle, instrument, detail);
  }

  /** "Subsidies (regelingen)" is known as subsidies; "(inter-)nationale" keeps its letters. */
  private static String shortName(String instrument) {
    return instrument.replaceAll(" \\([^)]*\\)$", "");
  }

  private static String kebab(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
