package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What the grant is determined at.
 *
 * @param ground when lower than the award
 * @param exOfficio why it is done without a final report; otherwise left out
 * @param hearing when lower than the award
 * @param furtherTermUntil last day of the further term that the recipient got after that for the
 *     report (Awb 4:44(3)); only with {@code REPORT_OVERDUE}
 */
public record DeterminationRequest(
    @NotNull Euro determinedCents,
    @Nullable LoweringGround ground,
    @Nullable ExOfficio exOfficio,
    @Nullable Hearing hearing,
    @Nullable LocalDate furtherTermUntil,
    @NotNull @NotBlank @Size(max = 2000) String reason) {

  /** When a grant may be determined without being asked (Awb 4:47). */
  public enum ExOfficio {
    /** The award was paid at once, and its letter asks for no application (Awb 4:47(a)). */
    FIXED_AMOUNT,
    /** The final report did not come, nor in the further term (Awb 4:44(4), 4:47(b)). */
    REPORT_OVERDUE
  }
}
