package nl.innovatiebudget.assessment.pitch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A juror's score of a pitch, on the scale of the round, and why. */
public record PitchRequest(int score, @NotBlank @Size(max = 2000) String note) {}
