package nl.innovatiebudget.budget.award;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** A part of an award that is paid by itself. */
public record PaymentPart(DuePayment.Kind kind, @Nullable String milestoneId, Euro amount) {

  static Euro sum(Collection<PaymentPart> parts) {
    return parts.stream().map(PaymentPart::amount).reduce(Euro.ZERO, Euro::plus);
  }

  boolean isLike(PaymentPart other) {
    return kind == other.kind && Objects.equals(milestoneId, other.milestoneId);
  }

  /** What of these is for the same as this one. */
  Euro settledIn(List<PaymentPart> settled) {
    return sum(settled.stream().filter(this::isLike).toList());
  }
}
