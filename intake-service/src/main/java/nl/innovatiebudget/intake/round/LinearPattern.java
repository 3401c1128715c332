package nl.innovatiebudget.intake.round;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.regex.RegularExpression;

/**
 * A pattern of a form, judged by RE2 in time that grows with the length of the answer and never
 * explodes. RE2 has no back references and no look-around; counts such as {@code {3,9}} multiply
 * the size of a pattern, so their product is bounded too.
 */
final class LinearPattern {

  private static final int MOST_CHARACTERS = 200;
  private static final long LARGEST_PRODUCT = 1_000;
  private static final Pattern COUNT = Pattern.compile("\\{[0-9]*,?([0-9]*)\\}");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private LinearPattern() {}

  static boolean isPossible(String pattern) {
    if (pattern.length() > MOST_CHARACTERS || productOfCounts(pattern) > LARGEST_PRODUCT) {
      return false;
    }
    try {
      Pattern.compile(pattern);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  /** Refuses a pattern that is not possible; a published form has none. */
  static RegularExpression of(String pattern) {
    if (!isPossible(pattern)) {
      throw new IllegalArgumentException("not a pattern that can be judged in bounded time");
    }
    var compiled = Pattern.compile(pattern);
    return text -> compiled.matcher(text).find();
  }

  private static long productOfCounts(String pattern) {
    long product = 1;
    var counts = COUNT.matcher(pattern);
    while (counts.find()) {
      var numbers = NUMBER.matcher(counts.group());
      long largest = 1;
      while (numbers.find()) {
        var digits = numbers.group();
        largest =
            digits.length() > 5 ? LARGEST_PRODUCT + 1 : Math.max(largest, Long.parseLong(digits));
      }
      product = Math.min(product * largest, LARGEST_PRODUCT + 1);
    }
    return product;
  }
}
