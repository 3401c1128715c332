package nl.innovatiebudget.kit.identity;

import java.util.regex.Pattern;

/**
 * The number by which an organisation is known at login.
 *
 * @param kind which register the number comes from
 * @param value the number as text; leading zeros count
 */
public record BodyId(Kind kind, String value) {

  /** Refuses a value that does not have the form of its kind. */
  public BodyId {
    if (!kind.accepts(value)) {
      throw new IllegalArgumentException("not a valid " + kind + " number");
    }
  }

  /** Which number it is; the forms are those of the OIN system and the trade register. */
  public enum Kind {
    /** Trade register: 8 digits, no check digit. */
    KVK("[0-9]{8}"),
    /** Legal persons and partnerships: 9 digits that pass the eleven test. */
    RSIN("[0-9]{9}"),
    /** Organisation identification number: 20 positions, 8 of them the prefix. */
    OIN("[0-9]{8}[0-9A-Z]{12}");

    private final Pattern form;

    Kind(String form) {
      this.form = Pattern.compile(form);
    }

    public boolean accepts(String value) {
      return form.matcher(value).matches() && (this != RSIN || passesElevenTest(value));
    }
  }

  private static boolean passesElevenTest(String digits) {
    int sum = -Character.digit(digits.charAt(8), 10);
    for (int i = 0; i < 8; i++) {
      sum += (9 - i) * Character.digit(digits.charAt(i), 10);
    }
    return sum % 11 == 0;
  }
}
