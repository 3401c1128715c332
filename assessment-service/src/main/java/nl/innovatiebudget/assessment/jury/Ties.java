package nl.innovatiebudget.assessment.jury;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.problem.Rejected;

/** The ties of all jurors; whoever changes those of one holds that juror's row lock. */
@ApplicationScoped
class Ties implements PanacheRepositoryBase<Tie, UUID> {

  /** That one juror may have, in force or ended. */
  static final int MOST = 100;

  /** Refuses one more for a juror who has as many as there may be. */
  void requireRoom(UUID jurorId) {
    if (count("jurorId", jurorId) >= MOST) {
      throw new Rejected(JuryRejections.tooManyTies());
    }
  }

  /** In force or ended, the oldest first. */
  List<Tie> ofJuror(UUID jurorId) {
    return list("jurorId = ?1 order by addedAt, tieId", jurorId);
  }

  /** In force or ended, by juror, the oldest first. */
  Map<UUID, List<Tie>> all() {
    return list("order by addedAt, tieId").stream().collect(Collectors.groupingBy(Tie::jurorId));
  }

  List<Tie> inForce() {
    return list("endedAt is null");
  }

  List<Tie> inForce(UUID jurorId) {
    return list("jurorId = ?1 and endedAt is null", jurorId);
  }

  /** Keeps a new tie, unless the same is in force. */
  Optional<Tie> addOnce(UUID jurorId, NewTie declared, String by, Instant at) {
    if (inForce(jurorId).stream().anyMatch(tie -> tie.declared().equals(declared))) {
      return Optional.empty();
    }
    var tie = new Tie(jurorId, declared, by, at);
    persist(tie);
    return Optional.of(tie);
  }
}
