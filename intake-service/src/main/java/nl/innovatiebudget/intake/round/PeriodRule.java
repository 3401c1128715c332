package nl.innovatiebudget.intake.round;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.round.ProcedureStep.Step;
import nl.innovatiebudget.intake.round.RoundDefinition.Outcome;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the name of a round, its dates and the steps it takes. */
enum PeriodRule implements PublicationRule {
  /** Awb 4:27: a ceiling is made known before the period for which it is set. */
  ROUND_ALREADY_OPEN(
      "De ronde moet in de toekomst opengaan. Het plafond moet vooraf bekend zijn.",
      "The round must open in the future. Its ceiling must be known beforehand.",
      (round, circumstances) ->
          circumstances.now().isBefore(round.opensAt()) ? Stream.empty() : Stream.of("/opensAt")),
  CLOSES_BEFORE_IT_OPENS(
      "De ronde moet later sluiten dan zij opengaat.",
      "The round must close after it opens.",
      PublicationRule.unless(round -> round.opensAt().isBefore(round.closesAt()), "/closesAt")),
  ROUND_ID_RESERVED(
      "Deze naam is al een adres van het platform. Kies een andere roundId.",
      "This name is an address of the platform already. Choose another roundId.",
      PublicationRule.unless(
          round -> !Set.of("validations", "definition-schema").contains(round.roundId()),
          "/roundId")),
  TIME_ZONE_UNKNOWN(
      "Deze tijdzone bestaat niet. Gebruik een IANA-naam, zoals Europe/Amsterdam.",
      "This time zone does not exist. Use an IANA name, such as Europe/Amsterdam.",
      PublicationRule.unless(
          round -> ZoneId.getAvailableZoneIds().contains(round.timeZone()), "/timeZone")),
  PRE_REGISTRATION_CLOSES_BEFORE_IT_OPENS(
      "De vooraanmelding moet later sluiten dan zij opengaat.",
      "Pre-registration must close after it opens.",
      PublicationRule.unless(
          round -> {
            var period = round.preRegistration();
            return period == null || period.opensAt().isBefore(period.closesAt());
          },
          "/preRegistration/closesAt")),
  PRE_REGISTRATION_AFTER_OPENING(
      "De vooraanmelding moet voorbij zijn als de ronde opengaat.",
      "Pre-registration must be over when the round opens.",
      PublicationRule.unless(
          round -> {
            var period = round.preRegistration();
            return period == null || !period.closesAt().isAfter(round.opensAt());
          },
          "/preRegistration/closesAt")),
  PROCEDURE_NOT_IN_ORDER(
      "De stappen moeten in de volgorde van de procedure staan, elk hoogstens één keer.",
      "The steps must stand in the order of the procedure, each at most once.",
      (round, circumstances) -> {
        var steps = round.procedure();
        return IntStream.range(1, steps.size())
            .filter(i -> steps.get(i).step().compareTo(steps.get(i - 1).step()) <= 0)
            .mapToObj(i -> "/procedure/" + i + "/step");
      }),
  PROCEDURE_STEP_ENDS_BEFORE_IT_BEGINS(
      "Een stap kan niet eindigen voor zij begint.",
      "A step cannot end before it begins.",
      PublicationRule.forEach(
          RoundDefinition::procedure,
          step ->
              step.from() == null || step.until() == null || !step.until().isBefore(step.from()),
          "/procedure",
          "until")),
  /** The steps are what applicants plan by, so they say what the rest of the definition says. */
  PROCEDURE_DOES_NOT_FIT(
      "De procedure heeft APPLICATION en DECISION nodig, PRE_REGISTRATION alleen met een periode"
          + " daarvoor, en TENDER alleen als de uitkomst CHALLENGE is.",
      "The procedure needs APPLICATION and DECISION, PRE_REGISTRATION only with a period for it,"
          + " and TENDER only if the outcome is CHALLENGE.",
      PublicationRule.unless(PeriodRule::fits, "/procedure"));

  private final Text detail;
  private final Check check;

  PeriodRule(String nl, String en, Check check) {
    this.detail = new Text(nl, en);
    this.check = check;
  }

  @Override
  public Text detail() {
    return detail;
  }

  @Override
  public Check check() {
    return check;
  }

  private static boolean fits(RoundDefinition round) {
    var steps = round.procedure().stream().map(ProcedureStep::step).toList();
    return steps.contains(Step.APPLICATION)
        && steps.contains(Step.DECISION)
        && steps.contains(Step.PRE_REGISTRATION) == (round.preRegistration() != null)
        && (round.outcome() == Outcome.CHALLENGE || !steps.contains(Step.TENDER));
  }
}
