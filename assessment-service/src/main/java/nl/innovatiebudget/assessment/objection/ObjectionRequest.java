package nl.innovatiebudget.assessment.objection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An objection that came in.
 *
 * @param receivedOn the day in Amsterdam
 * @param sentOn the day of the postmark
 * @param committee whether a committee advises on it (Awb 7:13)
 * @param excuse why its sender is not to blame for being late, if so
 */
public record ObjectionRequest(
    @NotNull LocalDate receivedOn,
    @Nullable LocalDate sentOn,
    boolean byPost,
    boolean committee,
    @NotBlank @Size(max = 20000) String grounds,
    @Nullable @Size(min = 1, max = 2000) String excuse) {

  @Nullable LocalDate postedOn() {
    return byPost ? sentOn : null;
  }
}
