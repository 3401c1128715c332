package nl.innovatiebudget.assessment.scoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A juror's scores on all criteria of the round. */
public record ScoreRequest(@NotNull @Size(max = 50) List<CriterionScore> scores) {}
