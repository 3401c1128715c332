package nl.innovatiebudget.assessment.scoring;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What a juror has of a sheet so far: any of the criteria. */
public record DraftRequest(@NotNull @Size(max = 50) List<DraftScore> scores) {}
