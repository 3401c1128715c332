package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A reservation that is given up.
 *
 * @param decisionId the decision that will get no letter
 */
public record ReservationReleaseRequest(
    @NotNull UUID decisionId, @NotNull @NotBlank @Size(max = 2000) String reason) {}
