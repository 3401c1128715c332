package nl.innovatiebudget.assessment.eligibility;

import static nl.innovatiebudget.kit.web.RequestLanguage.DUTCH;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.Participant;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * The hard criteria of a round: what no jury can make up for. Judged again here, apart from intake,
 * so that the file shows the outcome of each rule.
 */
final class Eligibility {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd-MM-yyyy HH:mm:ss").withZone(BusinessClock.AMSTERDAM);

  private Eligibility() {}

  /**
   * Judges an application by the version of the round that it names.
   *
   * @param firstReceivedAt a later submission may supply what is missing after the round closed
   *     (Awb 4:5); what had to be in time is the first
   */
  static List<RuleOutcome> judge(
      Application application, Instant firstReceivedAt, RoundDefinition round) {
    return List.of(
        enoughPublicBodies(application, round),
        ownContribution(application, round),
        maximumGrant(application, round),
        duration(application, round),
        receivedInPeriod(firstReceivedAt, round));
  }

  private static RuleOutcome enoughPublicBodies(Application application, RoundDefinition round) {
    var publicBodies = application.participants().stream().filter(Participant::appliesAsPublicBody);
    long count =
        round.consortium().registerRequired()
            ? publicBodies
                .map(Participant::organisationId)
                .filter(Objects::nonNull)
                .distinct()
                .count()
            : publicBodies.count();
    int needed = round.consortium().minimumPublicBodies();
    return new RuleOutcome(
        "too-few-public-bodies",
        count >= needed,
        new Text(
            "Publieke organisaties die meedoen: %d. Nodig: minstens %d.".formatted(count, needed),
            "Public bodies taking part: %d. Needed: at least %d.".formatted(count, needed)));
  }

  private static RuleOutcome ownContribution(Application application, RoundDefinition round) {
    var own = application.ownContributionCents();
    var needed = round.pot(application.potId()).ownContributionRequired(application.costCents());
    return new RuleOutcome(
        "own-contribution-short",
        !own.isLessThan(needed),
        amounts(
            own,
            needed,
            "Eigen bijdrage: %s. Nodig: minstens %s.",
            "Own contribution: %s. Needed: at least %s."));
  }

  private static RuleOutcome maximumGrant(Application application, RoundDefinition round) {
    var requested = application.requestedCents();
    var most = round.pot(application.potId()).maximumGrant(application.costCents());
    return new RuleOutcome(
        "grant-above-maximum",
        !requested.isMoreThan(most),
        amounts(
            requested,
            most,
            "Gevraagd bedrag: %s. Toegestaan: hoogstens %s.",
            "Amount asked: %s. Allowed: at most %s."));
  }

  private static RuleOutcome duration(Application application, RoundDefinition round) {
    int months = application.durationMonths();
    int most = round.maximumDurationMonths();
    return new RuleOutcome(
        "duration-too-long",
        months <= most,
        new Text(
            "Looptijd: %d maanden. Toegestaan: hoogstens %d.".formatted(months, most),
            "Duration: %d months. Allowed: at most %d.".formatted(months, most)));
  }

  private static RuleOutcome receivedInPeriod(Instant at, RoundDefinition round) {
    boolean inPeriod = !at.isBefore(round.opensAt()) && at.isBefore(round.closesAt());
    Object[] moments = {
      MOMENT.format(at), MOMENT.format(round.opensAt()), MOMENT.format(round.closesAt())
    };
    return new RuleOutcome(
        "received-outside-period",
        inPeriod,
        new Text(
            "Ontvangen op %s. De ronde was open van %s tot %s.".formatted(moments),
            "Received on %s. The round was open from %s until %s.".formatted(moments)));
  }

  private static Text amounts(Euro found, Euro norm, String nl, String en) {
    return new Text(
        nl.formatted(found.format(DUTCH), norm.format(DUTCH)),
        en.formatted(found.format(Locale.ENGLISH), norm.format(Locale.ENGLISH)));
  }
}
