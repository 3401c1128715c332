package nl.innovatiebudget.assessment.decision;

import jakarta.validation.constraints.NotNull;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Another decision than was advised, or than was taken before.
 *
 * @param amountCents needed for an award
 */
public record DeviationRequest(
    @NotNull Outcome outcome, @Nullable Euro amountCents, @NotNull Words reason) {

  Euro amount() {
    return amountCents == null ? Euro.ZERO : amountCents;
  }
}
