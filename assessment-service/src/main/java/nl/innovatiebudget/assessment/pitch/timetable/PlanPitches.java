package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Drafts a timetable for the doubtful cases of a round. Once one was announced, a new draft keeps
 * of it what can be kept, and what has begun already.
 */
@ApplicationScoped
class PlanPitches {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherPitches gatherPitches;
  private final Timetables timetables;
  private final Acts acts;
  private final Clock clock;

  PlanPitches(
      Rounds rounds,
      CaseFiles cases,
      GatherPitches gatherPitches,
      Timetables timetables,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherPitches = gatherPitches;
    this.timetables = timetables;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses when a case cannot have a slot, with every such case and why. */
  @Transactional
  UUID plan(String roundId, TimetableRequest request, String madeBy) {
    rounds.current(roundId);
    var inForce = timetables.inForce(roundId);
    var reason = request.reason();
    if (inForce.isPresent() && (reason == null || reason.isBlank())) {
      throw new Rejected(TimetableRejections.reasonMissing());
    }
    var now = clock.instant();
    var inRound = cases.ofRound(roundId);
    var held = held(inRound, inForce, again(request), now);
    var heldIds = held.stream().map(Pitch::applicationId).collect(Collectors.toSet());
    var problem = gatherPitches.gather(roundId, inRound, heldIds, inForce, now);
    var outcome =
        switch (Timetabling.plan(problem)) {
          case Timetabling.Outcome.Planned planned -> planned;
          case Timetabling.Outcome.Impossible(var reasons) -> throw new Rejected(reasons);
        };
    var pitches =
        Stream.concat(
                held.stream(),
                problem.cases().stream()
                    .map(pitch -> pitch(problem, pitch, outcome.slots(), inForce)))
            .toList();
    var draft = new Timetable(roundId, inForce, pitches, outcome.score(), reason, madeBy, now);
    timetables.persist(draft);
    record(draft);
    return draft.timetableId();
  }

  private void record(Timetable draft) {
    acts.record(
        new NewAct(
            draft.roundId(),
            null,
            null,
            "pitch-timetable-drafted",
            draft.reason(),
            Map.of("timetableId", draft.timetableId(), "pitches", draft.pitches().size())));
  }

  private static Set<UUID> again(TimetableRequest request) {
    var again = request.again();
    return again == null ? Set.of() : Set.copyOf(again);
  }

  private static List<Pitch> held(
      List<CaseFile> inRound, Optional<Timetable> inForce, Set<UUID> again, Instant now) {
    var doubtful =
        inRound.stream()
            .filter(file -> file.state() == CaseState.DOUBT)
            .map(CaseFile::applicationId)
            .collect(Collectors.toSet());
    return inForce.map(Timetable::pitches).orElse(List.of()).stream()
        .filter(pitch -> doubtful.contains(pitch.applicationId()))
        .filter(pitch -> !again.contains(pitch.applicationId()))
        .filter(pitch -> !pitch.startsAt().isAfter(now))
        .map(Pitch::asHeld)
        .toList();
  }

  private static Pitch pitch(
      TimetableProblem problem,
      PitchCase pitch,
      Map<UUID, Slot> slots,
      Optional<Timetable> inForce) {
    var slot = Objects.requireNonNull(slots.get(pitch.applicationId()));
    return new Pitch(
        pitch.applicationId(),
        pitch.number(),
        inForce
            .flatMap(timetable -> timetable.pitchOf(pitch.applicationId()))
            .map(Pitch::invitationId)
            .orElseGet(UUID::randomUUID),
        slot.room().name(),
        slot.room().online(),
        slot.location(),
        slot.startsAt(),
        slot.endsAt(),
        problem.audience(pitch, slot),
        pitch.lock() != null,
        false);
  }
}
