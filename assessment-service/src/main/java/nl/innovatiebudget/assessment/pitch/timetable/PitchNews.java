package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import org.jspecify.annotations.Nullable;

/** Says for each case what an announcement changes, and records it. */
@ApplicationScoped
class PitchNews {

  private final Outbox outbox;
  private final Acts acts;

  PitchNews(Outbox outbox, Acts acts) {
    this.outbox = outbox;
    this.acts = acts;
  }

  /** What stays as it was is not said again. */
  void announced(Timetable timetable, Optional<Timetable> former, Instant at) {
    record(timetable, null, "pitch-timetable-announced");
    for (var pitch : timetable.pitches()) {
      var before = former.flatMap(f -> f.pitchOf(pitch.applicationId()));
      if (before.isEmpty()) {
        say(timetable, pitch, "pitch-invited", PitchInvited.of(timetable.roundId(), pitch, at));
      } else if (!before.get().appointment().equals(pitch.appointment())) {
        var moved = PitchMoved.of(timetable.roundId(), before.get(), pitch, at);
        say(timetable, pitch, "pitch-moved", moved);
      }
    }
    former.ifPresent(f -> cancel(timetable, f, at));
  }

  /** A pitch that has begun is not called off any more. */
  private void cancel(Timetable timetable, Timetable former, Instant at) {
    for (var pitch : former.pitches()) {
      if (timetable.pitchOf(pitch.applicationId()).isEmpty() && pitch.startsAt().isAfter(at)) {
        say(timetable, pitch, "pitch-cancelled", PitchCancelled.of(former.roundId(), pitch, at));
      }
    }
  }

  private void say(Timetable timetable, Pitch pitch, String fact, Record event) {
    var key = pitch.applicationId().toString();
    outbox.add(Topic.ASSESSMENTS, key, EventType.of(fact), event);
    record(timetable, pitch.applicationId(), fact);
  }

  private void record(Timetable timetable, @Nullable UUID applicationId, String act) {
    acts.record(
        new NewAct(
            timetable.roundId(),
            applicationId,
            null,
            act,
            timetable.reason(),
            Map.of("timetableId", timetable.timetableId())));
  }
}
