package nl.innovatiebudget.budget.recipient;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.innovatiebudget.kit.problem.Rejection;
import org.iban4j.IbanUtil;

/**
 * The number of a bank account (ISO 13616) that a SEPA credit transfer reaches, in its electronic
 * form: capitals without spaces.
 */
public record Iban(@JsonValue String value) {

  private static final int SHOWN = 4;

  /** The countries and territories of the SEPA schemes, by the code that their IBANs start with. */
  private static final Set<String> REACHABLE =
      Set.of(
          "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB",
          "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK",
          "MT", "NL", "NO", "PL", "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");

  /** Refuses what {@link #judge} has a reason against. */
  public Iban {
    if (!judge(value).isEmpty()) {
      throw new IllegalArgumentException("not an IBAN that can be paid to");
    }
  }

  /** As a person may type it: with spaces, in small letters. */
  public static String normalised(String typed) {
    return typed.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** All reasons why this is no account to pay to: form, length, check digits, country. */
  static List<Rejection> judge(String electronic) {
    var reasons = new ArrayList<Rejection>();
    if (!IbanUtil.isValid(electronic)) {
      reasons.add(RecipientRejections.ibanInvalid());
    }
    if (electronic.length() >= 2 && !REACHABLE.contains(electronic.substring(0, 2))) {
      reasons.add(RecipientRejections.ibanNotReachable());
    }
    return reasons;
  }

  /** Enough to recognise it by, too little to copy it from. */
  public String masked() {
    return value.substring(0, 2) + "…" + value.substring(value.length() - SHOWN);
  }

  @Override
  public String toString() {
    return value;
  }
}
