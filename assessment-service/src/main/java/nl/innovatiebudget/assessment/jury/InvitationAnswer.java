package nl.innovatiebudget.assessment.jury;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whether a juror takes part; a reason is kept with a refusal only. */
public record InvitationAnswer(
    boolean accept,
    @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") @Size(max = 1000) @Nullable String reason) {}
