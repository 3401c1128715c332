package nl.innovatiebudget.intake.round;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.innovatiebudget.intake.round.RoundDefinition.Criterion;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the criteria of a round: the hard ones and those of the jury. */
enum AssessmentRule implements PublicationRule {
  DUPLICATE_CRITERION(
      "Elk criterium heeft een eigen criterionId nodig.",
      "Every criterion needs a criterionId of its own.",
      PublicationRule.allDifferent(
          round -> round.assessment().criteria(),
          Criterion::criterionId,
          "/assessment/criteria",
          "criterionId")),
  WEIGHT_NOT_POSITIVE(
      "Elk criterium moet zwaarder wegen dan nul.",
      "Every criterion must weigh more than zero.",
      PublicationRule.forEach(
          round -> round.assessment().criteria(),
          criterion -> criterion.weight() > 0,
          "/assessment/criteria",
          "weight")),
  WEIGHTS_DO_NOT_SUM(
      "De gewichten van de criteria moeten samen weightTotal zijn.",
      "The weights of the criteria must add up to weightTotal.",
      PublicationRule.unless(
          round ->
              round.assessment().criteria().stream().mapToInt(Criterion::weight).sum()
                  == round.assessment().weightTotal(),
          "/assessment/weightTotal")),
  THRESHOLDS_NOT_ON_SCALE(
      "De grenzen moeten oplopen en binnen de schaal liggen.",
      "The thresholds must rise and lie within the scale.",
      PublicationRule.unless(AssessmentRule::isOnScale, "/assessment")),
  JUROR_KINDS_DO_NOT_FIT(
      "Noem elk soort jurylid één keer, en niet meer soorten dan er juryleden per aanvraag zijn.",
      "Name every kind of juror once, and no more kinds than there are jurors per case.",
      PublicationRule.unless(AssessmentRule::kindsFit, "/assessment/requiredJurorKinds")),
  DISAGREEMENT_NOT_ON_SCALE(
      "Dit verschil tussen juryleden moet groter zijn dan nul en op de schaal passen.",
      "This spread between jurors must be more than zero and fit the scale.",
      PublicationRule.unless(AssessmentRule::spreadFits, "/assessment/disagreementFrom")),
  /** A criterion that nobody can judge would be a promise that is not kept. */
  ELIGIBILITY_RULE_UNKNOWN(
      "Deze regel kan het platform niet toetsen.",
      "This rule is none that the platform can judge.",
      (round, circumstances) -> {
        var rules = round.eligibilityRules();
        return IntStream.range(0, rules.size())
            .filter(i -> !circumstances.knownRules().contains(rules.get(i).rule()))
            .mapToObj(i -> "/eligibilityRules/" + i + "/rule");
      }),
  DUPLICATE_ELIGIBILITY_RULE(
      "Noem elke regel één keer.",
      "Name every rule once.",
      PublicationRule.allDifferent(
          RoundDefinition::eligibilityRules, EligibilityRule::rule, "/eligibilityRules", "rule"));

  private final Text detail;
  private final Check check;

  AssessmentRule(String nl, String en, Check check) {
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

  private static boolean kindsFit(RoundDefinition round) {
    var kinds = round.assessment().requiredJurorKinds();
    return kinds == null
        || (Set.copyOf(kinds).size() == kinds.size()
            && kinds.size() <= round.assessment().jurorsPerCase());
  }

  private static boolean spreadFits(RoundDefinition round) {
    var assessment = round.assessment();
    if (assessment.disagreementFrom() == null) {
      return true;
    }
    var spread = new BigDecimal(assessment.disagreementFrom());
    var widest = new BigDecimal(assessment.scaleMaximum() - assessment.scaleMinimum());
    return spread.signum() > 0 && spread.compareTo(widest) <= 0;
  }

  private static boolean isOnScale(RoundDefinition round) {
    var assessment = round.assessment();
    var marks =
        List.of(
            new BigDecimal(assessment.scaleMinimum()),
            new BigDecimal(assessment.clearNoBelow()),
            new BigDecimal(assessment.clearYesFrom()),
            new BigDecimal(assessment.scaleMaximum()));
    return IntStream.range(1, marks.size())
        .allMatch(i -> marks.get(i - 1).compareTo(marks.get(i)) <= 0);
  }
}
