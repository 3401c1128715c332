package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.problem.Rejected;

/** The jury of a round as far as dividing its cases goes. */
@ApplicationScoped
class Jury {

  private final Jurors jurors;
  private final JuryMembers members;
  private final Conflicts conflicts;

  Jury(Jurors jurors, JuryMembers members, Conflicts conflicts) {
    this.jurors = jurors;
    this.members = members;
    this.conflicts = conflicts;
  }

  /** A juror who may be given cases. */
  record Available(UUID jurorId, String name, String kind, Set<String> expertise, int maximumLoad) {

    Available withoutRoom() {
      return new Available(jurorId, name, kind, expertise, 0);
    }
  }

  List<Available> of(String roundId) {
    return members.accepted(roundId).stream()
        .map(
            m ->
                new Available(
                    m.jurorId(), m.name(), m.kind().name(), m.expertise(), m.maximumLoad()))
        .toList();
  }

  /** Refuses who is no juror in any round. */
  void requireRegistered(UUID jurorId) {
    if (jurors.count("jurorId", jurorId) == 0) {
      throw new Rejected(AssignmentRejections.jurorUnknown());
    }
  }

  /** Also those who are not on this jury any more: they may hold seats with a score. */
  List<Available> everyone() {
    return jurors.all().stream()
        .map(j -> new Available(j.jurorId(), j.name(), j.kind().name(), j.expertise(), 0))
        .toList();
  }

  /** Pairs that a conflict keeps apart. */
  Set<Seat> barred(Collection<CaseFile> files) {
    return conflicts.barred(files);
  }

  /** See {@link Jurors#holdInterests()}; to be called before a case is locked. */
  void holdInterests() {
    jurors.holdInterests();
  }
}
