package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a tie is over.
 *
 * @param lastDay the last day of work that ended; a juror who does not say worked until today
 */
public record TieEnd(@NotBlank @Size(max = 1000) String reason, @Nullable LocalDate lastDay) {}
