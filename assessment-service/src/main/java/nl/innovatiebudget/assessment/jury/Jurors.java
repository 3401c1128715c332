package nl.innovatiebudget.assessment.jury;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Everybody who is registered as a juror, whatever the round. */
@ApplicationScoped
public class Jurors implements PanacheRepositoryBase<Juror, UUID> {

  private final Ties ties;

  Jurors(Ties ties) {
    this.ties = ties;
  }

  public Optional<Juror> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  public List<Juror> all() {
    return list("order by name, jurorId");
  }

  /** What binds each of them to organisations. */
  public List<Interests> interests() {
    var inForce = ties.inForce().stream().collect(Collectors.groupingBy(Tie::jurorId));
    return all().stream()
        .map(juror -> Interests.of(juror, inForce.getOrDefault(juror.jurorId(), List.of())))
        .toList();
  }

  /** What binds this one to organisations. */
  public Interests interestsOf(Juror juror) {
    return Interests.of(juror, ties.inForce(juror.jurorId()));
  }

  /**
   * Lets nobody's ties change until the present transaction ends, so that no seat is given to a
   * juror whose conflict is being declared at that moment.
   */
  public void holdInterests() {
    getEntityManager()
        .createNativeQuery("select juror_id from juror order by juror_id for share", UUID.class)
        .getResultList();
  }

  /** Lets one transaction at a time register this person. */
  void awaitOthersWith(String subject) {
    getEntityManager()
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(?1, 0))) held",
            Integer.class)
        .setParameter(1, subject)
        .getSingleResult();
  }

  /** With everybody else who acts on this juror waiting; refuses an unknown one. */
  Juror lock(UUID jurorId) {
    return findByIdOptional(jurorId, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
