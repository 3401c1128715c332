package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Another amount for an award that runs.
 *
 * @param ground when it becomes lower
 * @param hearing when it becomes lower, other than on request
 */
public record ChangeRequest(
    @NotNull Euro amountCents,
    @Nullable WithdrawalGround ground,
    @Nullable Hearing hearing,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
