package nl.innovatiebudget.intake.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** The language of a receipt as a document: the one that the applicants chose. */
public enum Language {
  DUTCH(Locale.of("nl")),
  ENGLISH(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  static Language of(ApplicationContent content) {
    return content.language().equals("en") ? ENGLISH : DUTCH;
  }

  /** As it stands in HTML. */
  public String tag() {
    return locale.getLanguage();
  }

  String say(String nl, String en) {
    return this == ENGLISH ? en : nl;
  }

  String say(Text text) {
    return text.in(locale);
  }

  String say(Label label) {
    return say(label.nl(), label.en());
  }

  String money(Euro amount) {
    return amount.format(locale);
  }

  String number(BigDecimal number) {
    var plain = number.stripTrailingZeros().toPlainString();
    return this == ENGLISH ? plain : plain.replace('.', ',');
  }

  /** On the Dutch clock. */
  String time(Instant instant) {
    return say(DutchTime.nl(instant), DutchTime.en(instant));
  }
}
