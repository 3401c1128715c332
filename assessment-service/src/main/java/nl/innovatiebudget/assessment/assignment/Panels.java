package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.conflict.Conflict;
import nl.innovatiebudget.assessment.jury.Jurors;

/**
 * Who has a say in a case. A later submission may bring in an organisation with which an assigned
 * juror has a tie; from then on what that juror thinks does not count (Awb 2:4).
 */
@ApplicationScoped
public class Panels {

  private final Seats seats;
  private final Jurors jurors;

  Panels(Seats seats, Jurors jurors) {
    this.seats = seats;
    this.jurors = jurors;
  }

  /** The seats of jurors without a conflict. */
  public Set<Seat> of(Collection<CaseFile> files) {
    var barred = barred(files);
    return taken(files).filter(seat -> !barred.contains(seat)).collect(Collectors.toSet());
  }

  /** The jurors who were assigned to this case and have a conflict by now, in order of id. */
  public List<UUID> conflicted(CaseFile file) {
    return taken(List.of(file))
        .filter(barred(List.of(file))::contains)
        .map(Seat::jurorId)
        .sorted()
        .toList();
  }

  private Stream<Seat> taken(Collection<CaseFile> files) {
    return seats.ofCases(files.stream().map(CaseFile::applicationId).toList()).stream();
  }

  /** Taken or not. */
  private Set<Seat> barred(Collection<CaseFile> files) {
    var jury = jurors.all();
    return files.stream()
        .flatMap(
            file ->
                jury.stream()
                    .filter(juror -> Conflict.between(juror, file.application()))
                    .map(juror -> new Seat(file.applicationId(), juror.jurorId())))
        .collect(Collectors.toSet());
  }
}
