package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.conflict.Conflict;
import nl.innovatiebudget.assessment.jury.Jurors;

/** The jury of a round as far as dividing its cases goes. */
@ApplicationScoped
class Jury {

  private static final int NO_LIMIT = 1_000_000;

  private final Jurors jurors;

  Jury(Jurors jurors) {
    this.jurors = jurors;
  }

  /** A juror who may be given cases. */
  record Available(UUID jurorId, String name, String kind, Set<String> expertise, int maximumLoad) {

    Available withoutRoom() {
      return new Available(jurorId, name, kind, expertise, 0);
    }
  }

  List<Available> of(String roundId) {
    return jurors.all().stream()
        .map(j -> new Available(j.jurorId(), j.name(), j.kind().name(), Set.of(), NO_LIMIT))
        .toList();
  }

  /** Also those who are not on this jury any more: they may hold seats with a score. */
  List<Available> everyone() {
    return jurors.all().stream()
        .map(j -> new Available(j.jurorId(), j.name(), j.kind().name(), Set.of(), 0))
        .toList();
  }

  /** Pairs that a conflict keeps apart. */
  Set<Seat> barred(Collection<CaseFile> files) {
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
