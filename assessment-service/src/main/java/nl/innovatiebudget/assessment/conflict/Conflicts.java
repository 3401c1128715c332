package nl.innovatiebudget.assessment.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Interests;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.Rounds;

/**
 * Answers who is barred from which case by a personal interest (Awb 2:4). The answer is made anew
 * of the facts each time it is asked, so a partner who joins, a tie that is declared and a version
 * of the round that looks back further count from the moment they are there.
 */
@ApplicationScoped
public class Conflicts {

  private final Jurors jurors;
  private final Rounds rounds;
  private final Declarations declarations;
  private final Dismissals dismissals;

  Conflicts(Jurors jurors, Rounds rounds, Declarations declarations, Dismissals dismissals) {
    this.jurors = jurors;
    this.rounds = rounds;
    this.declarations = declarations;
    this.dismissals = dismissals;
  }

  /** Every pair of one of these cases and a registered juror whom a conflict keeps from it. */
  public Set<Seat> barred(Collection<CaseFile> files) {
    return inForce(jurors.interests(), files).stream()
        .map(Conflict::seat)
        .collect(Collectors.toSet());
  }

  /** Those of these cases, by id, that a conflict keeps this juror from. */
  public Set<UUID> barredTo(Juror juror, Collection<CaseFile> files) {
    return inForce(List.of(jurors.interestsOf(juror)), files).stream()
        .filter(conflict -> conflict.jurorId().equals(juror.jurorId()))
        .map(Conflict::applicationId)
        .collect(Collectors.toSet());
  }

  /** Whether a conflict keeps this juror from this case. */
  public boolean bars(Juror juror, CaseFile file) {
    return !barredTo(juror, List.of(file)).isEmpty();
  }

  /** All there are, also those that were dismissed. */
  List<Conflict> in(Collection<CaseFile> files) {
    return among(jurors.interests(), files);
  }

  private List<Conflict> inForce(Collection<Interests> jury, Collection<CaseFile> files) {
    var conflicts = among(jury, files);
    var dismissed = dismissals.in(ids(files)).keySet();
    return dismissed.isEmpty()
        ? conflicts
        : conflicts.stream().filter(conflict -> !dismissed.contains(conflict.id())).toList();
  }

  private List<Conflict> among(Collection<Interests> jury, Collection<CaseFile> files) {
    var conflicts = new ArrayList<Conflict>();
    declarations.in(ids(files)).stream().map(Declaration::conflict).forEach(conflicts::add);
    Map<String, List<CaseFile>> byRound =
        files.stream().collect(Collectors.groupingBy(CaseFile::roundId));
    byRound.forEach(
        (roundId, inRound) -> {
          var index = index(jury, roundId);
          inRound.forEach(file -> conflicts.addAll(index.of(file.applicationId(), file.parties())));
        });
    return conflicts;
  }

  private ConflictIndex index(Collection<Interests> jury, String roundId) {
    var round = rounds.current(roundId);
    return new ConflictIndex(
        jury, ConflictIndex.lookBackFrom(round.opensAt(), round.assessment().lookBackMonths()));
  }

  private static List<UUID> ids(Collection<CaseFile> files) {
    return files.stream().map(CaseFile::applicationId).toList();
  }
}
