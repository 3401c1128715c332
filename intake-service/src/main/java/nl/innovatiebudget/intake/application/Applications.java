package nl.innovatiebudget.intake.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.identity.BodyId;

/** The applications, and which of them a body takes part in. */
@ApplicationScoped
public class Applications implements PanacheRepositoryBase<Application, UUID> {

  static final int MOST_LISTED = 500;

  private static final String OF_BODY =
      "from Application a where exists (select 1 from a.parties p"
          + " where p.organisationId in ?1 or p.kvk = ?2)"
          + " and not exists (select 1 from Invitation i where i.organisationId in ?1"
          + " and i.applicationId = a.applicationId and i.state = DECLINED)";

  /** The application, with its row locked until the transaction ends. */
  public Optional<Application> locked(UUID applicationId) {
    return findByIdOptional(applicationId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean takesPart(Representation login, UUID applicationId) {
    return count(OF_BODY + " and a.applicationId = ?3", ids(login), kvk(login), applicationId) > 0;
  }

  /** The newest applications of this body, at most {@link #MOST_LISTED}. */
  List<Application> of(Representation login) {
    return find(OF_BODY + " order by a.createdAt desc", ids(login), kvk(login))
        .page(0, MOST_LISTED)
        .list();
  }

  /** How many drafts of this round the body takes part in. */
  long drafts(Representation login, String roundId) {
    return count(
        OF_BODY + " and a.roundId = ?3 and a.status = ?4",
        ids(login),
        kvk(login),
        roundId,
        ApplicationStatus.DRAFT);
  }

  /** An id that no participant has stands for a body that is not in the register. */
  private static Set<UUID> ids(Representation login) {
    return login.organisationIds().isEmpty() ? Set.of(new UUID(0, 0)) : login.organisationIds();
  }

  private static String kvk(Representation login) {
    return login.body().kind() == BodyId.Kind.KVK ? login.body().value() : "";
  }
}
