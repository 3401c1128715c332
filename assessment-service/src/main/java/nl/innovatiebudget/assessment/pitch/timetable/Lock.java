package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** That a case has to pitch in one slot and no other. */
record Lock(
    @NotNull UUID applicationId,
    @NotBlank @Size(max = 100) String room,
    @NotNull Instant startsAt) {

  Place place() {
    return new Place(room, startsAt);
  }
}
