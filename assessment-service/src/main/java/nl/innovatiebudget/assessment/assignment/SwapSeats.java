package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Puts one juror in the place of another at a case, by hand; the new seat is locked. */
@ApplicationScoped
class SwapSeats {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final Jury jury;
  private final GatherProblem gather;
  private final SeatRows seatRows;
  private final TellAssigned tellAssigned;
  private final Acts acts;
  private final Clock clock;

  SwapSeats(
      Rounds rounds,
      CaseFiles cases,
      CaseAccess access,
      Jury jury,
      GatherProblem gather,
      SeatRows seatRows,
      TellAssigned tellAssigned,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.access = access;
    this.jury = jury;
    this.gather = gather;
    this.seatRows = seatRows;
    this.tellAssigned = tellAssigned;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses a caller with an interest in the case, and what the rules of a division forbid, with
   * every reason.
   */
  @Transactional
  void swap(UUID applicationId, SeatSwap swap, Caller caller) {
    var roundId = cases.roundIdOf(applicationId);
    rounds.lock(roundId);
    jury.holdInterests();
    var file = cases.lock(applicationId).orElseThrow();
    access.withoutConflict(applicationId, caller);
    Rejected.ifAny(faults(file, swap));
    seatRows.vacate(Set.of(new Seat(applicationId, swap.out())));
    var given = Set.of(new Seat(applicationId, swap.in()));
    seatRows.give(given, clock.instant(), true);
    tellAssigned.tell(roundId, given);
    acts.record(
        new NewAct(roundId, applicationId, swap.in(), "seats-swapped", swap.reason(), swap));
  }

  private List<Rejection> faults(CaseFile file, SeatSwap swap) {
    if (file.state() != CaseState.ASSIGNED) {
      return List.of(AssignmentRejections.caseNotAssigned());
    }
    var now = gather.gather(file.roundId(), Keep.ALL, null);
    var panel =
        now.seats().stream()
            .filter(row -> row.seat().applicationId().equals(file.applicationId()))
            .toList();
    var faults = new ArrayList<Rejection>(faultsOfOut(panel, swap.out()));
    faults.addAll(faultsOfIn(now, file, panel, swap.in()));
    var kinds =
        panel.stream()
            .map(row -> row.seat().jurorId())
            .filter(juror -> !juror.equals(swap.out()))
            .map(now.jury()::get)
            .filter(java.util.Objects::nonNull)
            .map(Jury.Available::kind)
            .collect(Collectors.toSet());
    var in = now.jury().get(swap.in());
    if (in != null) {
      kinds.add(in.kind());
    }
    now.problem().requiredKinds().stream()
        .filter(kind -> !kinds.contains(kind))
        .map(AssignmentRejections::kindMissing)
        .forEach(faults::add);
    return faults;
  }

  private static List<Rejection> faultsOfOut(List<SeatRow> panel, UUID out) {
    var leaving = panel.stream().filter(row -> row.seat().jurorId().equals(out)).findFirst();
    if (leaving.isEmpty()) {
      return List.of(AssignmentRejections.jurorNotSeated());
    }
    return leaving.get().scored() ? List.of(AssignmentRejections.seatScored()) : List.of();
  }

  private static List<Rejection> faultsOfIn(
      Snapshot now, CaseFile file, List<SeatRow> panel, UUID in) {
    var juror = now.jury().get(in);
    if (juror == null) {
      return List.of(AssignmentRejections.jurorNotInJury());
    }
    var faults = new ArrayList<Rejection>();
    var work =
        now.problem().cases().stream()
            .filter(each -> each.applicationId().equals(file.applicationId()))
            .findFirst()
            .orElseThrow();
    if (work.barred().contains(in)) {
      faults.add(AssignmentRejections.jurorHasConflict());
    }
    if (panel.stream().anyMatch(row -> row.seat().jurorId().equals(in))) {
      faults.add(AssignmentRejections.jurorAlreadySeated());
    }
    long load = now.seats().stream().filter(row -> row.seat().jurorId().equals(in)).count();
    if (load >= juror.maximumLoad()) {
      faults.add(AssignmentRejections.jurorAtMaximumLoad(juror.maximumLoad()));
    }
    return faults;
  }
}
