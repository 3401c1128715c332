package nl.innovatiebudget.intake.receipt;

import java.util.Locale;
import nl.innovatiebudget.kit.problem.Text;

/** Why a receipt proves nothing. */
enum VerificationFault {
  UNREADABLE(
      "Dit is geen ondertekend ontvangstbewijs. Kopieer het helemaal, van begin tot eind.",
      "This is no signed receipt. Copy all of it, from begin to end."),
  NOT_A_RECEIPT(
      "Dit is wel ondertekend, maar het is geen ontvangstbewijs.",
      "This is signed, but it is not a receipt."),
  KEY_UNKNOWN(
      "Dit ontvangstbewijs is niet met een van onze sleutels ondertekend.",
      "This receipt was not signed with one of our keys."),
  SIGNATURE_WRONG(
      "De handtekening klopt niet. Het ontvangstbewijs is veranderd of niet van ons.",
      "The signature is wrong. The receipt was changed or is not ours."),
  CONTENT_DIFFERS(
      "Het ontvangstbewijs is echt, maar het hoort bij andere gegevens.",
      "The receipt is genuine, but it belongs to other content.");

  private final Text detail;

  VerificationFault(String nl, String en) {
    detail = new Text(nl, en);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Text detail() {
    return detail;
  }
}
