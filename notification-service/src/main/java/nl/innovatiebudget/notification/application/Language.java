package nl.innovatiebudget.notification.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.BusinessClock;

/** The language of an application, and how money and days are written in it. */
public enum Language {
  @JsonProperty("nl")
  NL(Locale.of("nl", "NL"), " en "),
  @JsonProperty("en")
  EN(Locale.UK, " and ");

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Locale locale;
  private final String and;
  private final DateTimeFormatter day;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter minute;

  Language(Locale locale, String and) {
    this.locale = locale;
    this.and = and;
    this.day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
    this.moment = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", locale);
    this.minute = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", locale);
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

  /** Such as {@code 3 juni 2024, 09:00}, by the clock of Amsterdam. */
  public String writeMinute(Instant instant) {
    return minute.format(instant.atZone(BusinessClock.AMSTERDAM));
  }

  /** The day of an instant in Amsterdam. */
  public String writeDay(Instant instant) {
    return day.format(instant.atZone(BusinessClock.AMSTERDAM));
  }

  /** An appointment on one day, such as {@code 3 juni 2024, 09:00–09:20}. */
  public String writeMinutes(Instant from, Instant to) {
    return writeMinute(from) + "–" + HOUR.format(to.atZone(BusinessClock.AMSTERDAM));
  }

  /** With one decimal, such as {@code 5,3}. */
  public String write(BigDecimal number) {
    var format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** Such as {@code a, b en c}. */
  public String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    var last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + and + parts.get(last);
  }
}
