package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Takes an award back; once it was determined also in part.
 *
 * @param remainingCents what the recipient may keep; only after the determination more than 0
 * @param breachDay when the obligation was broken; only with {@code OBLIGATIONS_BROKEN_AFTERWARDS}
 */
public record WithdrawalRequest(
    @NotNull WithdrawalGround ground,
    @NotNull Euro remainingCents,
    @Nullable LocalDate breachDay,
    @Nullable Hearing hearing,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
