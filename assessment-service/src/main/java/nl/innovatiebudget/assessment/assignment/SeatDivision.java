package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.AssignJurors.Order;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;
import nl.innovatiebudget.assessment.assignment.solver.Division;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import org.jspecify.annotations.Nullable;

/** Carries out a division, if the facts are still those it was made of. */
@ApplicationScoped
class SeatDivision {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherProblem gather;
  private final Jury jury;
  private final SeatRows seatRows;
  private final AssignmentRuns runs;
  private final TellAssigned tellAssigned;
  private final Acts acts;
  private final Clock clock;

  SeatDivision(
      Rounds rounds,
      CaseFiles cases,
      GatherProblem gather,
      Jury jury,
      SeatRows seatRows,
      AssignmentRuns runs,
      TellAssigned tellAssigned,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gather = gather;
    this.jury = jury;
    this.seatRows = seatRows;
    this.runs = runs;
    this.tellAssigned = tellAssigned;
    this.acts = acts;
    this.clock = clock;
  }

  /** Gives nothing, and changes nothing, when the facts are others by now. */
  @Transactional
  Optional<AssignmentSummary> seat(Order order, Snapshot snapshot, Division division) {
    rounds.lock(order.roundId());
    jury.holdInterests();
    var inRound = cases.lockRound(order.roundId());
    var present = gather.gather(order.roundId(), inRound, order.keep(), order.leaving());
    if (!present.equals(snapshot)) {
      return Optional.empty();
    }
    var change = Change.of(snapshot, division);
    seatRows.vacate(change.vacated());
    seatRows.give(change.given(), clock.instant(), false);
    var divided =
        snapshot.problem().cases().stream().map(Work::applicationId).collect(Collectors.toSet());
    inRound.stream()
        .filter(
            file -> file.state() == CaseState.ELIGIBLE && divided.contains(file.applicationId()))
        .forEach(CaseFile::assigned);
    UUID runId = null;
    if (change.any()) {
      runId = runs.add(order.roundId(), snapshot.problem(), division);
      record(order, runId, change);
      tellAssigned.tell(order.roundId(), change.given());
    }
    return Optional.of(summary(inRound, snapshot, change, runId, division));
  }

  private void record(Order order, UUID runId, Change change) {
    acts.record(
        new NewAct(
            order.roundId(),
            null,
            order.leaving(),
            order.leaving() == null ? "jurors-assigned" : "juror-reassigned",
            order.reason(),
            new Details(runId, change.given().size(), change.vacated().size())));
  }

  private static AssignmentSummary summary(
      java.util.List<CaseFile> inRound,
      Snapshot snapshot,
      Change change,
      @Nullable UUID runId,
      Division division) {
    Map<UUID, Long> loads = new HashMap<>();
    snapshot.jury().keySet().forEach(juror -> loads.put(juror, 0L));
    change.after(snapshot).forEach(seat -> loads.computeIfPresent(seat.jurorId(), (j, n) -> n + 1));
    LongSummaryStatistics each = loads.values().stream().mapToLong(n -> n).summaryStatistics();
    return new AssignmentSummary(
        (int) inRound.stream().filter(file -> file.state() == CaseState.ASSIGNED).count(),
        snapshot.problem().jurorsPerCase(),
        loads.isEmpty() ? 0 : each.getMin(),
        loads.isEmpty() ? 0 : each.getMax(),
        snapshot.conflicts(),
        change.given().size(),
        change.vacated().size(),
        runId,
        division.score(),
        division.explanation());
  }

  /** What is kept of a division in the record of the round. */
  record Details(UUID runId, int given, int vacated) {}

  /** What a division makes different; a seat with a score is never vacated. */
  private record Change(Set<Seat> given, Set<Seat> vacated) {

    static Change of(Snapshot snapshot, Division division) {
      Set<Seat> wanted = new HashSet<>();
      division
          .panels()
          .forEach(
              panel -> panel.jurors().forEach(j -> wanted.add(new Seat(panel.applicationId(), j))));
      Set<UUID> divided =
          division.panels().stream().map(Division.Panel::applicationId).collect(Collectors.toSet());
      var taken = snapshot.seats().stream().map(SeatRow::seat).collect(Collectors.toSet());
      var given = new HashSet<>(wanted);
      given.removeAll(taken);
      var vacated =
          snapshot.seats().stream()
              .filter(row -> !row.scored() && divided.contains(row.seat().applicationId()))
              .map(SeatRow::seat)
              .filter(seat -> !wanted.contains(seat))
              .collect(Collectors.toSet());
      return new Change(given, vacated);
    }

    boolean any() {
      return !given.isEmpty() || !vacated.isEmpty();
    }

    Set<Seat> after(Snapshot snapshot) {
      var seats = snapshot.seats().stream().map(SeatRow::seat).collect(Collectors.toSet());
      seats.removeAll(vacated);
      seats.addAll(given);
      return seats;
    }
  }
}
