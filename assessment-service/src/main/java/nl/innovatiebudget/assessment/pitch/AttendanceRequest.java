package nl.innovatiebudget.assessment.pitch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** All jurors of the panel who did not hear the pitch, and why not. */
public record AttendanceRequest(
    @NotNull @Size(max = 50) List<UUID> absentJurorIds,
    @NotBlank @Size(max = 2000) String reason) {}
