package nl.innovatiebudget.intake.round;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.StatutoryTerms;

/** What an officer had better look at before publishing; a round may have it all the same. */
enum PublicationWarning {
  /** A round's own deadline does not move to the next working day, as a statutory term does. */
  CLOSES_ON_NO_WORKING_DAY(
      "/closesAt",
      "De laatste dag is een zaterdag, een zondag of een feestdag. De termijn schuift niet op.",
      "The last day is a Saturday, a Sunday or a holiday. The deadline does not move.",
      round -> hasKnownZone(round) && !StatutoryTerms.isWorkingDay(round.lastDay())),
  CLOCK_CHANGES_ON_LAST_DAY(
      "/closesAt",
      "Op de laatste dag gaat de klok een uur voor- of achteruit. Kijk of het tijdstip klopt.",
      "On the last day the clock goes forward or back. See whether the instant is right.",
      PublicationWarning::clockChangesOnLastDay),
  PERIOD_SHORT(
      "/closesAt",
      "De ronde is korter dan twee weken open.",
      "The round is open for less than two weeks.",
      PublicationWarning::isShort);

  private static final Duration SHORTEST_PERIOD = Duration.ofDays(14);

  private final String pointer;
  private final Text detail;
  private final Predicate<RoundDefinition> applies;

  PublicationWarning(String pointer, String nl, String en, Predicate<RoundDefinition> applies) {
    this.pointer = pointer;
    this.detail = new Text(nl, en);
    this.applies = applies;
  }

  static Stream<PublicationWarning> of(RoundDefinition round) {
    return Stream.of(values()).filter(warning -> warning.applies.test(round));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pointer() {
    return pointer;
  }

  Text detail() {
    return detail;
  }

  private static boolean isShort(RoundDefinition round) {
    return Duration.between(round.opensAt(), round.closesAt()).compareTo(SHORTEST_PERIOD) < 0;
  }

  private static boolean clockChangesOnLastDay(RoundDefinition round) {
    if (!hasKnownZone(round)) {
      return false;
    }
    var rules = round.zone().getRules();
    var begin = round.lastDay().atStartOfDay(round.zone()).toInstant();
    var end = round.lastDay().plusDays(1).atStartOfDay(round.zone()).toInstant();
    return !rules.getOffset(begin).equals(rules.getOffset(end));
  }

  private static boolean hasKnownZone(RoundDefinition round) {
    return ZoneId.getAvailableZoneIds().contains(round.timeZone());
  }
}
