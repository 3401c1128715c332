package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Puts a timetable in force and tells everybody whom it changes something for. Who announces waits
 * for whoever announces in the same round, so that of two drafts of the same moment one wins.
 */
@ApplicationScoped
class AnnouncePitches {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherPitches gatherPitches;
  private final Timetables timetables;
  private final PitchNews news;
  private final Clock clock;

  AnnouncePitches(
      Rounds rounds,
      CaseFiles cases,
      GatherPitches gatherPitches,
      Timetables timetables,
      PitchNews news,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherPitches = gatherPitches;
    this.timetables = timetables;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Refuses a draft that was announced, one that another has overtaken, and one that the facts have
   * overtaken.
   */
  @Transactional
  void announce(UUID timetableId, String announcedBy) {
    var roundId = rounds.lock(timetables.roundOf(timetableId)).roundId();
    var draft = timetables.lock(timetableId);
    var inRound = cases.lockRound(roundId);
    var former = timetables.inForce(roundId);
    var now = clock.instant();
    draft
        .announce(former, announcedBy, now)
        .ifPresent(
            rejection -> {
              throw new Rejected(rejection);
            });
    refuseOutdated(draft, inRound, former, now);
    news.announced(draft, former, now);
  }

  private void refuseOutdated(
      Timetable draft, List<CaseFile> inRound, Optional<Timetable> former, Instant now) {
    var planned =
        draft.pitches().stream()
            .filter(pitch -> !pitch.held())
            .collect(Collectors.toMap(Pitch::applicationId, pitch -> pitch));
    var problem = gatherPitches.gather(draft.roundId(), inRound, held(draft), former, now);
    var slots = new HashMap<UUID, Slot>();
    for (var pitch : problem.cases()) {
      var line = Optional.ofNullable(planned.remove(pitch.applicationId()));
      line.flatMap(p -> problem.slot(p.place()).filter(slot -> same(problem, pitch, slot, p)))
          .ifPresent(slot -> slots.put(pitch.applicationId(), slot));
    }
    var faults = new TreeSet<>(problem.faults(slots));
    planned.values().forEach(noLongerWaiting -> faults.add(noLongerWaiting.number()));
    if (!faults.isEmpty()) {
      throw new Rejected(TimetableRejections.outdated(faults));
    }
  }

  private static boolean same(TimetableProblem problem, PitchCase pitch, Slot slot, Pitch line) {
    return line.appointment().equals(slot.appointment())
        && line.jurorIds().equals(problem.audience(pitch, slot));
  }

  private static Set<UUID> held(Timetable draft) {
    return draft.pitches().stream()
        .filter(Pitch::held)
        .map(Pitch::applicationId)
        .collect(Collectors.toSet());
  }
}
