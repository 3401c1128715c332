package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;

/**
 * Who has a say in a case. An assigned juror may get a conflict, by a later submission or a new
 * tie; from then on what that juror thinks does not count (Awb 2:4).
 */
@ApplicationScoped
public class Panels {

  private final Seats seats;
  private final Conflicts conflicts;

  Panels(Seats seats, Conflicts conflicts) {
    this.seats = seats;
    this.conflicts = conflicts;
  }

  /** The seats of jurors without a conflict. */
  public Set<Seat> of(Collection<CaseFile> files) {
    var barred = conflicts.barred(files);
    return taken(files).filter(seat -> !barred.contains(seat)).collect(Collectors.toSet());
  }

  /** The jurors who were assigned to this case and have a conflict by now, in order of id. */
  public List<UUID> conflicted(CaseFile file) {
    return taken(List.of(file))
        .filter(conflicts.barred(List.of(file))::contains)
        .map(Seat::jurorId)
        .sorted()
        .toList();
  }

  private Stream<Seat> taken(Collection<CaseFile> files) {
    return seats.ofCases(files.stream().map(CaseFile::applicationId).toList()).stream();
  }
}
