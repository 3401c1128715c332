package nl.innovatiebudget.assessment.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One juror's score on one criterion, and why: a decision must be reasoned (Awb 3:46). */
public record CriterionScore(
    @NotBlank @Size(max = 60) String criterionId,
    int score,
    @NotBlank @Size(max = 2000) String reason) {}
