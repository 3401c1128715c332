package nl.innovatiebudget.notification.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.BusinessClock;

/** The language of an application, and how money and days are written in it. */
public enum Language {
  @JsonProperty("nl")
  NL(Locale.of("nl", "NL")),
  @JsonProperty("en")
  EN(Locale.UK);

  private final Locale locale;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;

  Language(Locale locale) {
    this.locale = locale;
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    this.moment = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", locale);
  }

  /** The language tag for HTML and mail (BCP 47). */
  public String tag() {
    return locale.getLanguage();
  }

  public String write(Text text) {
    return text.in(locale);
  }

  public String write(Euro amount) {
    return amount.format(locale);
  }

  /** Such as {@code 4 maart 2024}. */
  public String write(LocalDate day) {
    return this.day.format(day);
  }

  /** Such as {@code 31 maart 2024, 23:59:59}, by the clock of Amsterdam. */
  public String write(Instant instant) {
    return moment.format(instant.atZone(BusinessClock.AMSTERDAM));
  }
}
