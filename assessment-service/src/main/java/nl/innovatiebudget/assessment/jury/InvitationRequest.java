package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * Whom to ask for a round.
 *
 * @param maximumLoad the most cases that this juror is given
 */
public record InvitationRequest(
    @NotNull UUID jurorId, @Min(1) @Max(MOST_CASES) int maximumLoad, boolean chair) {

  static final int MOST_CASES = 500;
}
