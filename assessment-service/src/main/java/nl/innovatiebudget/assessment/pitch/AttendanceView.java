package nl.innovatiebudget.assessment.pitch;

import java.util.List;
import java.util.UUID;

/** Who of the panel did not hear a pitch, in order of id. */
public record AttendanceView(UUID applicationId, List<UUID> absentJurorIds) {}
