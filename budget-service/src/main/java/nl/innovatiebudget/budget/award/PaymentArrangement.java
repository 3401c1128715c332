package nl.innovatiebudget.budget.award;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How awards of a round are paid (Awb 4:95: advances).
 *
 * @param advancePercent of the award, whole; paid when the letter is out; only with {@code ADVANCE}
 * @param milestones what is paid for before the determination; only with {@code MILESTONES}
 */
public record PaymentArrangement(Kind kind, int advancePercent, List<Milestone> milestones) {

  /** When nothing else was published. */
  public static final PaymentArrangement USUAL =
      new PaymentArrangement(Kind.ADVANCE, 80, List.of());

  private static final int WHOLE = 100;

  /** What is paid before the determination. */
  @Schema(name = "PaymentArrangementKind")
  public enum Kind {
    /** All of it. */
    AT_ONCE,
    /** A share when the letter is out. */
    ADVANCE,
    /** A share for each result. */
    MILESTONES
  }

  /** A result that is paid for, a whole percentage of the award. */
  public record Milestone(String milestoneId, int percent) {}

  public PaymentArrangement {
    milestones = List.copyOf(milestones);
    var faults = new ArrayList<String>();
    if (kind == Kind.ADVANCE && (advancePercent < 1 || advancePercent > WHOLE)) {
      faults.add("an advance of " + advancePercent + " percent");
    }
    if ((kind == Kind.MILESTONES) == milestones.isEmpty()) {
      faults.add(kind + " with " + milestones.size() + " milestones");
    }
    if (milestones.stream().anyMatch(milestone -> milestone.percent() < 1)
        || milestones.stream().mapToInt(Milestone::percent).sum() > WHOLE) {
      faults.add("milestones of less than 1 or together more than 100 percent");
    }
    var ids = new HashSet<>(milestones.stream().map(Milestone::milestoneId).toList());
    if (ids.size() < milestones.size()) {
      faults.add("the same milestone twice");
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("no payment arrangement: " + faults);
    }
  }

  /**
   * What an award of this amount is paid in; the parts make up the whole amount. Shares are rounded
   * down to the cent, what is left is the balance. Parts of no cent are left out.
   */
  public List<PaymentPart> partsOf(Euro amount) {
    List<PaymentPart> parts = new ArrayList<>();
    switch (kind) {
      case AT_ONCE -> parts.add(new PaymentPart(DuePayment.Kind.WHOLE, null, amount));
      case ADVANCE ->
          parts.add(
              new PaymentPart(
                  DuePayment.Kind.ADVANCE, null, amount.percentRoundedDown(advancePercent)));
      case MILESTONES ->
          milestones.forEach(
              milestone ->
                  parts.add(
                      new PaymentPart(
                          DuePayment.Kind.MILESTONE,
                          milestone.milestoneId(),
                          amount.percentRoundedDown(milestone.percent()))));
    }
    var balance = amount.minus(PaymentPart.sum(parts));
    parts.add(new PaymentPart(DuePayment.Kind.BALANCE, null, balance));
    return parts.stream().filter(part -> part.amount().isMoreThan(Euro.ZERO)).toList();
  }
}
