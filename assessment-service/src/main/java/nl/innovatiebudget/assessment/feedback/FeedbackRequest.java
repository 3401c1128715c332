package nl.innovatiebudget.assessment.feedback;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The remarks that the applicant may read; a criterion that is not named has none. */
public record FeedbackRequest(@NotNull @Size(max = 50) List<Remarks> criteria) {

  /** The remarks on one criterion. */
  public record Remarks(
      @NotBlank @Size(max = 60) String criterionId,
      @NotNull @Size(max = 20) List<@Size(min = 1, max = 2000) String> remarks) {}
}
