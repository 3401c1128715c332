package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Member;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Reads what a division goes by. */
@ApplicationScoped
class GatherProblem {

  /** The same for every round: nobody can try seeds until the outcome pleases. */
  private static final long SEED = 1;

  private final Rounds rounds;
  private final CaseFiles cases;
  private final SeatRows seatRows;
  private final Themes themes;
  private final Jury jury;

  GatherProblem(Rounds rounds, CaseFiles cases, SeatRows seatRows, Themes themes, Jury jury) {
    this.rounds = rounds;
    this.cases = cases;
    this.seatRows = seatRows;
    this.themes = themes;
    this.jury = jury;
  }

  /**
   * Refuses an unknown round, one that is too large, and somebody leaving who is no juror at all.
   *
   * @param leaving a juror who is given nothing more, if somebody falls out
   */
  @Transactional
  Snapshot gather(String roundId, Keep keep, @Nullable UUID leaving) {
    if (leaving != null) {
      jury.requireRegistered(leaving);
    }
    return gather(roundId, cases.ofRound(roundId), keep, leaving);
  }

  /** The same, of cases that the caller has read. */
  Snapshot gather(String roundId, List<CaseFile> inRound, Keep keep, @Nullable UUID leaving) {
    var assessment = rounds.current(roundId).assessment();
    var open = inRound.stream().filter(GatherProblem::waits).toList();
    var taking = ids(inRound.stream().filter(file -> !file.state().isOut()).toList());
    Map<UUID, Jury.Available> available =
        jury.of(roundId).stream()
            .filter(juror -> !juror.jurorId().equals(leaving))
            .collect(Collectors.toMap(Jury.Available::jurorId, j -> j, (a, b) -> a, TreeMap::new));
    var seats =
        seatRows.ofRound(roundId).stream()
            .filter(row -> taking.contains(row.seat().applicationId()))
            .map(row -> row.among(available.keySet()))
            .toList();
    refuseTooMany(open.size(), available.size());
    var barred = jury.barred(open);
    var kept = new Kept(keep, barred, available.keySet());
    var problem =
        new AssignmentProblem(
            assessment.jurorsPerCase(),
            AssignmentProblem.sorted(
                assessment.requiredJurorKinds().stream().map(Enum::name).toList()),
            works(open, seats, barred, kept, themes.ofRound(roundId)),
            members(seats, ids(open), kept, available),
            SEED);
    var openIds = ids(open);
    var givenUp =
        seats.stream()
            .filter(row -> openIds.contains(row.seat().applicationId()) && kept.givesUp(row))
            .map(SeatRow::seat)
            .collect(Collectors.toSet());
    return new Snapshot(problem, seats, givenUp, barred.size(), available);
  }

  private static boolean waits(CaseFile file) {
    return file.state() == CaseState.ELIGIBLE || file.state() == CaseState.ASSIGNED;
  }

  private static Set<UUID> ids(Collection<CaseFile> files) {
    return files.stream().map(CaseFile::applicationId).collect(Collectors.toSet());
  }

  private static void refuseTooMany(int cases, int jurors) {
    if (cases > AssignmentProblem.MOST_CASES || jurors > AssignmentProblem.MOST_JURORS) {
      throw new Rejected(
          AssignmentRejections.roundTooLarge(
              AssignmentProblem.MOST_CASES, AssignmentProblem.MOST_JURORS));
    }
  }

  private static List<Work> works(
      List<CaseFile> open,
      List<SeatRow> seats,
      Set<Seat> barred,
      Kept kept,
      Map<UUID, SortedSet<String>> themes) {
    var seatsOf = seats.stream().collect(Collectors.groupingBy(row -> row.seat().applicationId()));
    var barredOf =
        barred.stream()
            .collect(
                Collectors.groupingBy(
                    Seat::applicationId, Collectors.mapping(Seat::jurorId, Collectors.toSet())));
    return open.stream()
        .map(
            file -> {
              var id = file.applicationId();
              var own = seatsOf.getOrDefault(id, List.of());
              return Work.of(
                      id,
                      file.number(),
                      themes.getOrDefault(id, java.util.Collections.emptySortedSet()),
                      barredOf.getOrDefault(id, Set.of()))
                  .withFixed(jurors(own, kept::fixes))
                  .withFormer(jurors(own, kept::wouldKeep));
            })
        .toList();
  }

  private static List<UUID> jurors(List<SeatRow> rows, Function<SeatRow, Boolean> which) {
    return rows.stream().filter(which::apply).map(row -> row.seat().jurorId()).toList();
  }

  /** Whoever has scored and is no longer available is there too, with no room for more. */
  private List<Member> members(
      List<SeatRow> seats, Set<UUID> open, Kept kept, Map<UUID, Jury.Available> available) {
    Map<UUID, Integer> others = new HashMap<>();
    Map<UUID, Integer> scored = new HashMap<>();
    for (var row : seats) {
      if (!open.contains(row.seat().applicationId())) {
        others.merge(row.seat().jurorId(), 1, Integer::sum);
      } else if (row.scored() && kept.fixes(row)) {
        scored.merge(row.seat().jurorId(), 1, Integer::sum);
      }
    }
    var people = new HashMap<>(available);
    var gone = new HashSet<>(scored.keySet());
    gone.removeAll(available.keySet());
    if (!gone.isEmpty()) {
      jury.everyone().stream()
          .filter(juror -> gone.contains(juror.jurorId()))
          .forEach(juror -> people.put(juror.jurorId(), juror.withoutRoom()));
    }
    return people.values().stream()
        .map(
            juror -> {
              int other = others.getOrDefault(juror.jurorId(), 0);
              int facts = other + scored.getOrDefault(juror.jurorId(), 0);
              return Member.of(
                  juror.jurorId(),
                  juror.kind(),
                  juror.expertise(),
                  Math.max(juror.maximumLoad(), facts),
                  other);
            })
        .toList();
  }

  /** Which seats stay. */
  private record Kept(Keep keep, Set<Seat> barred, Set<UUID> available) {

    boolean fixes(SeatRow row) {
      return !barred.contains(row.seat())
          && (row.scored()
              || (available.contains(row.seat().jurorId()) && (row.locked() || keep == Keep.ALL)));
    }

    boolean wouldKeep(SeatRow row) {
      return !fixes(row) && !givesUp(row) && !barred.contains(row.seat());
    }

    boolean givesUp(SeatRow row) {
      return !row.scored()
          && (barred.contains(row.seat()) || !available.contains(row.seat().jurorId()));
    }
  }
}
