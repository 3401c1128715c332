package nl.innovatiebudget.assessment.jury;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.jury.JuryInvitation.State;

/** Who was asked for which round; one juror has one place in a round at most. */
@ApplicationScoped
class JuryInvitations implements PanacheRepositoryBase<JuryInvitation, UUID> {

  private static final List<State> WITH_A_PLACE = List.of(State.INVITED, State.ACCEPTED);

  /** The oldest first. */
  List<JuryInvitation> ofRound(String roundId) {
    return list("roundId = ?1 order by invitedAt, invitationId", roundId);
  }

  /** The newest first. */
  List<JuryInvitation> ofJuror(UUID jurorId) {
    return list("jurorId = ?1 order by invitedAt desc, invitationId", jurorId);
  }

  /** Of one juror for one round, in any order. */
  List<JuryInvitation> ofJuror(String roundId, UUID jurorId) {
    return list("roundId = ?1 and jurorId = ?2", roundId, jurorId);
  }

  /** Who judges a case of this round already, in order of id. */
  List<UUID> seatedIn(String roundId) {
    return getEntityManager()
        .createNativeQuery(
            "select distinct juror_id from assignment join case_file using (application_id)"
                + " where round_id = ?1 order by juror_id",
            UUID.class)
        .setParameter(1, roundId)
        .getResultList()
        .stream()
        .map(UUID.class::cast)
        .toList();
  }

  boolean anyIn(String roundId) {
    return count("roundId", roundId) > 0;
  }

  Optional<JuryInvitation> lock(UUID invitationId) {
    return findByIdOptional(invitationId, LockModeType.PESSIMISTIC_WRITE);
  }

  Optional<JuryInvitation> lockPlace(String roundId, UUID jurorId) {
    return find("roundId = ?1 and jurorId = ?2 and state in ?3", roundId, jurorId, WITH_A_PLACE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }
}
