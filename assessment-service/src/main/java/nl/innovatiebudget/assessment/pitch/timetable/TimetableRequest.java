package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a timetable.
 *
 * @param reason why there is to be another one, once one was announced
 * @param again cases whose pitch is over or should be by now, but that pitch once more
 */
record TimetableRequest(
    @Size(max = 2000) @Nullable String reason, @Size(max = 500) @Nullable List<UUID> again) {}
