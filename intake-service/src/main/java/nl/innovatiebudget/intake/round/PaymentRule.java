package nl.innovatiebudget.intake.round;

import java.util.List;
import java.util.function.Predicate;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the way in which grants of a round are paid. */
enum PaymentRule implements PublicationRule {
  PAYMENT_ARRANGEMENT_INCOMPLETE(
      "AT_ONCE heeft geen percentage en geen mijlpalen, ADVANCE heeft een percentage, en MILESTONES"
          + " heeft minstens één mijlpaal.",
      "AT_ONCE has no percentage and no milestones, ADVANCE has a percentage, and MILESTONES has at"
          + " least one milestone.",
      PublicationRule.unless(arranged(PaymentArrangement::isComplete), "/paymentArrangement/kind")),
  /** What is paid before the determination is an advance on it (Awb 4:95). */
  PAYMENTS_ABOVE_GRANT(
      "De betalingen vooraf zijn samen hoogstens 100 % van het bedrag.",
      "The payments beforehand are together at most 100 % of the grant.",
      PublicationRule.unless(
          arranged(PaymentArrangement::isWithinTheGrant), "/paymentArrangement/milestones")),
  DUPLICATE_MILESTONE(
      "Elke mijlpaal heeft een eigen milestoneId nodig.",
      "Every milestone needs a milestoneId of its own.",
      PublicationRule.allDifferent(
          PaymentRule::milestones,
          PaymentArrangement.Milestone::milestoneId,
          "/paymentArrangement/milestones",
          "milestoneId"));

  private final Text detail;
  private final Check check;

  PaymentRule(String nl, String en, Check check) {
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

  private static Predicate<RoundDefinition> arranged(Predicate<PaymentArrangement> holds) {
    return round -> {
      var arrangement = round.paymentArrangement();
      return arrangement == null || holds.test(arrangement);
    };
  }

  private static List<PaymentArrangement.Milestone> milestones(RoundDefinition round) {
    var arrangement = round.paymentArrangement();
    return arrangement == null ? List.of() : arrangement.reachable();
  }
}
