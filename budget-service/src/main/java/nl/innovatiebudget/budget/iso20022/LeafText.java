package nl.innovatiebudget.budget.iso20022;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** What may stand in the elements of which a day or an amount is made. */
final class LeafText {

  /** Eighteen digits and five behind the point, as the standard has; a sign is judged later. */
  private static final Pattern AMOUNT =
      Pattern.compile("[+-]?(?:[0-9]{1,18}(?:\\.[0-9]{0,5})?|\\.[0-9]{1,5})");

  private static final String ZONE = "(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])?";
  private static final String DAY = "(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?";
  private static final Pattern DATE = Pattern.compile(DAY + ZONE);
  private static final Pattern INSTANT = Pattern.compile(DAY + TIME + ZONE);

  private LeafText() {}

  static boolean fits(String element, String text) {
    return switch (element) {
      case "Dt" -> DATE.matcher(text).matches() && isDay(text);
      case "DtTm" -> INSTANT.matcher(text).matches() && isDay(text);
      default -> !element.endsWith("Amt") || AMOUNT.matcher(text).matches();
    };
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text.substring(0, "2024-02-29".length()));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
