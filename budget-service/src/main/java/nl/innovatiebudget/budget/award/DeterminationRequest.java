package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What the grant is determined at.
 *
 * @param ground when lower than the award
 * @param exOfficio why it is done without a final report; otherwise left out
 * @param hearing when lower than the award
 */
public record DeterminationRequest(
    @NotNull Euro determinedCents,
    @Nullable LoweringGround ground,
    @Nullable ExOfficio exOfficio,
    @Nullable Hearing hearing,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  /** When a grant may be determined without being asked (Awb 4:47). */
  public enum ExOfficio {
    /** The award was paid at once and asked for no account (Awb 4:47(a)). */
    FIXED_AMOUNT,
    /** The final report did not come in time (Awb 4:44(4), 4:47(b)). */
    REPORT_OVERDUE
  }
}
