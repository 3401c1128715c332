package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Locks cases to slots of their own; the next timetable leaves those alone. */
@ApplicationScoped
class LockPitches {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Preparations preparations;
  private final Acts acts;

  LockPitches(Rounds rounds, CaseFiles cases, Preparations preparations, Acts acts) {
    this.rounds = rounds;
    this.cases = cases;
    this.preparations = preparations;
    this.acts = acts;
  }

  /**
   * Replaces all locks of the round. Refuses slots that there are not and cases that do not pitch,
   * with every fault; whether the locks go together shows when a timetable is made.
   */
  @Transactional
  List<Lock> lock(String roundId, LocksRequest request) {
    rounds.lock(roundId);
    var preparation = preparations.get(roundId);
    Rejected.ifAny(faults(roundId, preparation.settings().slots(), request.locks()));
    preparation.locks(request.locks());
    acts.record(
        new NewAct(roundId, null, null, "pitches-locked", request.reason(), request.locks()));
    return preparation.locks();
  }

  private List<Rejection> faults(String roundId, List<Slot> slots, List<Lock> locks) {
    var doubtful =
        cases.ofRound(roundId).stream()
            .filter(file -> file.state() == CaseState.DOUBT)
            .map(CaseFile::applicationId)
            .collect(Collectors.toSet());
    var faults = new ArrayList<Rejection>();
    var seen = new HashSet<UUID>();
    for (var lock : locks) {
      if (!doubtful.contains(lock.applicationId())) {
        faults.add(TimetableRejections.notDoubtful(lock.applicationId()));
      } else if (!seen.add(lock.applicationId())) {
        faults.add(TimetableRejections.lockedTwice(lock.applicationId()));
      }
      if (slots.stream().noneMatch(slot -> slot.at(lock.place()))) {
        faults.add(TimetableRejections.slotUnknown(lock));
      }
    }
    return faults;
  }
}
