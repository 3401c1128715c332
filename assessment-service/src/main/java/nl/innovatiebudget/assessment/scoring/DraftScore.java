package nl.innovatiebudget.assessment.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a juror has of one criterion so far; whatever is not there yet is absent. */
public record DraftScore(
    @NotBlank @Size(max = 60) String criterionId,
    @Nullable Integer score,
    @Nullable @Size(max = 2000) String reason) {

  static DraftScore of(CriterionScore submitted) {
    return new DraftScore(submitted.criterionId(), submitted.score(), submitted.reason());
  }
}
