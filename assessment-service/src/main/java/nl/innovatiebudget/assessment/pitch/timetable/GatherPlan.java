package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/** Reads what a draft goes by. */
@ApplicationScoped
class GatherPlan {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherPitches gatherPitches;
  private final Timetables timetables;
  private final Clock clock;

  GatherPlan(
      Rounds rounds,
      CaseFiles cases,
      GatherPitches gatherPitches,
      Timetables timetables,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherPitches = gatherPitches;
    this.timetables = timetables;
    this.clock = clock;
  }

  /** Refuses another timetable without a reason, and a round without days and rooms. */
  @Transactional
  PlanBasis gather(String roundId, TimetableRequest request) {
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
    return new PlanBasis(roundId, problem, held, inForce, now);
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
}
