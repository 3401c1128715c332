package nl.innovatiebudget.assessment.pitch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which juror is to think again about a pitch, and why. */
@Schema(name = "PitchHandBackRequest")
public record HandBackRequest(@NotNull UUID jurorId, @NotBlank @Size(max = 2000) String reason) {}
