package nl.innovatiebudget.local.numbers;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** The words and the numbers of the page in one language. */
enum Words {
  NL(Locale.of("nl", "NL")),
  EN(Locale.UK);

  private static final Map<String, String[]> TEXTS =
      Map.ofEntries(
          text("title", "Stand van de ronde", "State of the round"),
          text(
              "intro",
              "Deze cijfers komen rechtstreeks uit de vier diensten. Laad de pagina opnieuw voor de stand van nu.",
              "These numbers come straight from the four services. Load the page again for the present state."),
          text("other", "English", "Nederlands"),
          text("skip", "Naar de cijfers", "To the numbers"),
          text("languages", "Taal", "Language"),
          text("round", "Ronde", "Round"),
          text("deadline", "Sluiting", "Deadline"),
          text("closes", "De ronde sluit over %s.", "The round closes in %s."),
          text("closed", "De ronde is %s geleden gesloten.", "The round closed %s ago."),
          text(
              "signatures",
              "Handtekeningen die nog ontbreken onder concepten: %s.",
              "Signatures that drafts still need: %s."),
          text("funnel", "Van begin tot toekenning", "From beginning to award"),
          text("step", "Stap", "Step"),
          text("begun", "Begonnen", "Begun"),
          text("submitted", "Ingediend", "Submitted"),
          text("judged", "Bij de beoordeling", "With assessment"),
          text("decided", "Besloten", "Decided"),
          text("awarded", "Toegekend", "Awarded"),
          text("states", "Aanvragen en zaken per stand", "Applications and cases by state"),
          text("table", "Dezelfde cijfers als tabel", "The same numbers as a table"),
          text(
              "arrivals",
              "Hoe lang voor de sluiting aanvragen binnenkwamen",
              "How long before the deadline applications came in"),
          text("pots", "Potten, in euro", "Pots, in euros"),
          text("letters", "Brieven", "Letters"),
          text("deliveries", "Bezorging van berichten", "Delivery of messages"),
          text("state", "Stand", "State"),
          text("number", "Aantal", "Number"),
          text("pot", "Pot en deel", "Pot and part"),
          text("amount", "Bedrag", "Amount"),
          text("none", "Er zijn nog geen rondes.", "There are no rounds yet."),
          text(
              "silent",
              "Geen antwoord van: %s. Die cijfers ontbreken.",
              "No answer from: %s. Those numbers are missing."),
          text("nothing", "Nog geen cijfers.", "No numbers yet."),
          text("and", " en ", " and "),
          text("day", "dag", "day"),
          text("days", "dagen", "days"),
          text("hour", "uur", "hour"),
          text("hours", "uur", "hours"),
          text("minute", "minuut", "minute"),
          text("minutes", "minuten", "minutes"),
          text("DRAFT", "Concept", "Draft"),
          text("SUBMITTED", "Ingediend", "Submitted"),
          text("WITHDRAWN", "Ingetrokken", "Withdrawn"),
          text("NOT_TREATED", "Buiten behandeling gesteld", "Not treated"),
          text("AWARDED", "Toegekend", "Awarded"),
          text("REFUSED", "Afgewezen", "Refused"),
          text("case", "zaak", "case"),
          text("ELIGIBLE", "Voldoet aan de eisen", "Eligible"),
          text("INELIGIBLE", "Voldoet niet", "Not eligible"),
          text("ASSIGNED", "Bij de jury", "With the jury"),
          text("CLEAR_YES", "Voorselectie: ja", "Preselection: yes"),
          text("DOUBT", "Voorselectie: twijfel", "Preselection: doubt"),
          text("CLEAR_NO", "Voorselectie: nee", "Preselection: no"),
          text("AWAITING_FUNDS", "Wacht op geld", "Awaiting funds"),
          text("FUNDS_REFUSED", "Geld geweigerd", "Funds refused"),
          text("late", "Na de sluiting", "After the deadline"),
          text("1h", "Laatste uur", "Last hour"),
          text("6h", "1 tot 6 uur", "1 to 6 hours"),
          text("1d", "6 uur tot 1 dag", "6 hours to 1 day"),
          text("3d", "1 tot 3 dagen", "1 to 3 days"),
          text("7d", "3 tot 7 dagen", "3 to 7 days"),
          text("14d", "7 tot 14 dagen", "7 to 14 days"),
          text("more", "Meer dan 14 dagen", "More than 14 days"),
          text("ceiling", "plafond", "ceiling"),
          text("reserved", "gereserveerd", "reserved"),
          text("committed", "vastgelegd", "committed"),
          text("left", "over", "left"),
          text("AWARD", "Toekenning", "Award"),
          text("REFUSAL", "Afwijzing", "Refusal"),
          text("PENDING", "wacht", "pending"),
          text("SENDING", "wordt verstuurd", "being sent"),
          text("SENT", "verstuurd", "sent"),
          text("BOUNCED", "teruggekomen", "bounced"),
          text("UNDELIVERABLE", "niet te bezorgen", "undeliverable"),
          text("PARKED", "aangehouden", "parked"),
          text("EMAIL", "E-mail", "E-mail"),
          text("WEBHOOK", "Webhook", "Webhook"),
          text("GATEWAY", "Berichtenbox", "Government mailbox"),
          text("PAPER", "Papier", "Paper"));

  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
  }

  private static Map.Entry<String, String[]> text(String key, String nl, String en) {
    return Map.entry(key, new String[] {nl, en});
  }

  String tag() {
    return locale.getLanguage();
  }

  Words other() {
    return this == NL ? EN : NL;
  }

  /** The words for a key; a value that nobody gave words stays as it is. */
  String of(String key) {
    var texts = TEXTS.get(key);
    return texts == null ? key : texts[ordinal()];
  }

  String of(String key, Object... values) {
    return of(key).formatted(values);
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** Cents as euros. */
  String euros(long cents) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** A length of time in its two largest units. */
  String time(Duration time) {
    return time.toDays() > 0
        ? some(time.toDays(), "day") + of("and") + some(time.toHoursPart(), "hour")
        : some(time.toHours(), "hour") + of("and") + some(time.toMinutesPart(), "minute");
  }

  private String some(long number, String unit) {
    return number + " " + of(number == 1 ? unit : unit + "s");
  }
}
