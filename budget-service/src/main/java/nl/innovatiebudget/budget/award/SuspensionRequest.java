package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Stops the payments of an award because of a serious suspicion.
 *
 * @param ground of withdrawal that is suspected
 * @param notifiedOn when the recipient was told in writing
 * @param endsOn the last day of it; thirteen weeks after the notice when left out
 */
public record SuspensionRequest(
    @NotNull WithdrawalGround ground,
    @NotNull LocalDate notifiedOn,
    @Nullable LocalDate endsOn,
    @NotNull @NotBlank @Size(max = 2000) String reason) {}
