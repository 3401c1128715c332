package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.AssignmentView.CaseSeats;
import nl.innovatiebudget.assessment.assignment.AssignmentView.JurorLoad;
import nl.innovatiebudget.assessment.assignment.AssignmentView.TakenSeat;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;
import nl.innovatiebudget.kit.identity.Caller;

/** Shows how the cases of a round are divided. */
@ApplicationScoped
class ViewAssignment {

  private final GatherProblem gather;
  private final AssignmentRuns runs;
  private final CaseAccess access;

  ViewAssignment(GatherProblem gather, AssignmentRuns runs, CaseAccess access) {
    this.gather = gather;
    this.runs = runs;
    this.access = access;
  }

  /**
   * Leaves out the cases in which the reader has an interest and, because its hash is over all of
   * them, the whole last division. Refuses an unknown round.
   */
  @Transactional
  AssignmentView view(String roundId, Caller reader) {
    var now = gather.gather(roundId, Keep.LOCKED, null);
    var barred =
        access.barred(now.problem().cases().stream().map(Work::applicationId).toList(), reader);
    var seatsOf =
        now.seats().stream().collect(Collectors.groupingBy(row -> row.seat().applicationId()));
    var loads =
        now.seats().stream()
            .collect(Collectors.groupingBy(row -> row.seat().jurorId(), Collectors.counting()));
    return new AssignmentView(
        now.problem().cases().stream()
            .filter(work -> !barred.contains(work.applicationId()))
            .map(work -> seats(work, seatsOf.getOrDefault(work.applicationId(), List.of()), now))
            .toList(),
        now.jury().values().stream()
            .map(
                juror ->
                    new JurorLoad(
                        juror.jurorId(),
                        juror.name(),
                        juror.kind(),
                        loads.getOrDefault(juror.jurorId(), 0L),
                        juror.maximumLoad()))
            .toList(),
        barred.isEmpty() ? runs.latest(roundId).orElse(null) : null);
  }

  private static CaseSeats seats(Work work, List<SeatRow> rows, Snapshot now) {
    return new CaseSeats(
        work.applicationId(),
        work.number(),
        work.themes(),
        rows.stream().map(row -> seat(work, row, now)).toList());
  }

  private static TakenSeat seat(Work work, SeatRow row, Snapshot now) {
    UUID jurorId = row.seat().jurorId();
    var juror = now.jury().get(jurorId);
    Set<String> expertise = juror == null ? Set.of() : juror.expertise();
    return new TakenSeat(
        jurorId,
        (int) work.themes().stream().filter(expertise::contains).count(),
        row.locked(),
        row.scored(),
        work.barred().contains(jurorId));
  }
}
