package nl.innovatiebudget.assessment.pitch.timetable;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that is to pitch.
 *
 * @param panel the jurors who judge it, in order of id
 * @param barred the jurors who may not be in the room
 * @param announced what its applicants were told, if they were
 * @param lock where an officer wants it to stay, if anywhere
 */
record PitchCase(
    UUID applicationId,
    String number,
    List<UUID> panel,
    Set<UUID> barred,
    @Nullable Place announced,
    @Nullable Place lock) {

  PitchCase {
    panel = panel.stream().distinct().sorted().toList();
    barred = Set.copyOf(barred);
  }

  boolean sharesJurorWith(PitchCase other) {
    return panel.stream().anyMatch(other.panel::contains);
  }

  boolean barsAny(Collection<UUID> jurors) {
    return jurors.stream().anyMatch(barred::contains);
  }
}
