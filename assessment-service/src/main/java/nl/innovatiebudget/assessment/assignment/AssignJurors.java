package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Candidate;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Outcome.Planned;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Outcome.TooFew;
import nl.innovatiebudget.assessment.assignment.AssignmentPlan.Work;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMember;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Gives every eligible case its jurors. Cases that have theirs keep them, so that it can be asked
 * again for cases that came in later.
 */
@ApplicationScoped
class AssignJurors {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final Jurors jurors;
  private final JuryMembers members;
  private final Conflicts conflicts;
  private final Seats seats;
  private final Clock clock;

  AssignJurors(
      Rounds rounds,
      CaseFiles cases,
      Jurors jurors,
      JuryMembers members,
      Conflicts conflicts,
      Seats seats,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.jurors = jurors;
    this.members = members;
    this.conflicts = conflicts;
    this.seats = seats;
    this.clock = clock;
  }

  /**
   * Refuses a round in which a case has too few jurors without a conflict; then nobody is assigned.
   */
  @Transactional
  AssignmentSummary assign(String roundId) {
    int perCase = rounds.lock(roundId).assessment().jurorsPerCase();
    jurors.holdInterests();
    var inRound = cases.lockRound(roundId);
    var jury = members.accepted(roundId);
    var barred = barred(inRound);
    var waiting = inRound.stream().filter(file -> file.state() == CaseState.ELIGIBLE).toList();
    var planned = plan(jury, waiting, inRound, barred, perCase);
    var now = clock.instant();
    planned.forEach(seat -> seats.take(seat, now));
    waiting.forEach(CaseFile::assigned);
    return summary(jury, inRound, barred, perCase);
  }

  private List<Seat> plan(
      List<JuryMember> jury,
      List<CaseFile> waiting,
      List<CaseFile> inRound,
      Map<UUID, Set<UUID>> barred,
      int perCase) {
    var loads = loads(inRound);
    var candidates =
        jury.stream()
            .map(j -> new Candidate(j.jurorId(), loads.getOrDefault(j.jurorId(), 0L).intValue()))
            .toList();
    var works = waiting.stream().map(file -> work(file, barred)).toList();
    return switch (AssignmentPlan.of(candidates, works, perCase)) {
      case Planned(var planned) -> planned;
      case TooFew(var numbers) ->
          throw new Rejected(new AssignmentRejection.TooFewUnconflictedJurors(numbers, perCase));
    };
  }

  private Map<UUID, Set<UUID>> barred(List<CaseFile> files) {
    return conflicts.barred(files).stream()
        .collect(
            Collectors.groupingBy(
                Seat::applicationId, Collectors.mapping(Seat::jurorId, Collectors.toSet())));
  }

  private static Work work(CaseFile file, Map<UUID, Set<UUID>> barred) {
    return new Work(
        file.applicationId(), file.number(), barred.getOrDefault(file.applicationId(), Set.of()));
  }

  private AssignmentSummary summary(
      List<JuryMember> jury, List<CaseFile> inRound, Map<UUID, Set<UUID>> barred, int perCase) {
    var loads = loads(inRound);
    var ofEachJuror =
        jury.stream().mapToLong(j -> loads.getOrDefault(j.jurorId(), 0L)).summaryStatistics();
    var assigned = inRound.stream().filter(f -> f.state() == CaseState.ASSIGNED).toList();
    int avoided =
        assigned.stream()
            .mapToInt(file -> barred.getOrDefault(file.applicationId(), Set.of()).size())
            .sum();
    return new AssignmentSummary(
        assigned.size(),
        perCase,
        jury.isEmpty() ? 0 : ofEachJuror.getMin(),
        jury.isEmpty() ? 0 : ofEachJuror.getMax(),
        avoided);
  }

  private Map<UUID, Long> loads(List<CaseFile> inRound) {
    var taken =
        inRound.stream().filter(f -> !f.state().isOut()).map(CaseFile::applicationId).toList();
    return seats.ofCases(taken).stream()
        .map(Seat::jurorId)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
