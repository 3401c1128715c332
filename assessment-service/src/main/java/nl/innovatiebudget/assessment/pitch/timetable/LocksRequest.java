package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All locks of a round, in the place of those there were, and why. */
record LocksRequest(
    @NotNull @Size(max = 500) List<Lock> locks, @NotBlank @Size(max = 2000) String reason) {}
