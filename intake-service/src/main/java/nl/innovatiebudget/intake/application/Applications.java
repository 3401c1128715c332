package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.BodyId;

/** The applications, and which of them a body takes part in. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  static final int MOST_LISTED = 500;

  private static final String OF_BODY =
      "from Application a where exists (select 1 from a.parties p"
          + " where p.organisationId = ?1 or p.kvk = ?2)"
          + " and not exists (select 1 from Invitation i where i.organisationId = ?1"
          + " and i.applicationId = a.applicationId and i.state = DECLINED)";

  private final Organisations organisations;

  Applications(Organisations organisations) {
    this.organisations = organisations;
  }

  /** The application, with its row locked until the transaction ends. */
  public Optional<Application> locked(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean takesPart(BodyId body, UUID applicationId) {
    return find(OF_BODY + " and a.applicationId = ?3", organisation(body), kvk(body), applicationId)
        .firstResultOptional()
        .isPresent();
  }

  /** The newest applications of this body, at most {@link #MOST_LISTED}. */
  List<Application> of(BodyId body) {
    return find(OF_BODY + " order by a.createdAt desc", organisation(body), kvk(body))
        .page(0, MOST_LISTED)
        .list();
  }

  /** How many drafts of this round the body takes part in. */
  long drafts(BodyId body, String roundId) {
    return find(
            OF_BODY + " and a.roundId = ?3 and a.status = ?4",
            organisation(body),
            kvk(body),
            roundId,
            ApplicationStatus.DRAFT)
        .count();
  }

  /** An id that no participant has stands for a body that is not in the register. */
  private UUID organisation(BodyId body) {
    return organisations.by(body).map(Organisation::organisationId).orElse(new UUID(0, 0));
  }

  private static String kvk(BodyId body) {
    return body.kind() == BodyId.Kind.KVK ? body.value() : "";
  }
}
