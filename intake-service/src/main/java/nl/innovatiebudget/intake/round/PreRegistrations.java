package nl.innovatiebudget.intake.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.BodyId;

/** Who said before a round that they would apply. */
@ApplicationScoped
public class PreRegistrations implements PanacheRepositoryBase<PreRegistration, UUID> {

  static final int PAGE = 100;

  private static final String OF_BODY =
      "roundId = ?1 and number > ?2 and ((bodyKind = ?3 and bodyValue = ?4) or organisationId = ?5)"
          + " order by number";

  private final Organisations organisations;

  PreRegistrations(Organisations organisations) {
    this.organisations = organisations;
  }

  /** Whether this body, by any of its numbers, pre-registered for the round. */
  public boolean exists(String roundId, BodyId body) {
    return !of(roundId, body, "").isEmpty();
  }

  /** Whether this organisation of the register pre-registered for the round. */
  public boolean exists(String roundId, UUID organisationId) {
    return count("roundId = ?1 and organisationId = ?2", roundId, organisationId) > 0;
  }

  /** Those of one body after this number, the first one first, a hundred at most. */
  List<PreRegistration> of(String roundId, BodyId body, String after) {
    Optional<UUID> organisation = organisations.by(body).map(Organisation::organisationId);
    return find(OF_BODY, roundId, after, body.kind(), body.value(), organisation.orElse(null))
        .page(0, PAGE)
        .list();
  }

  /** Those of everybody after this number, the first one first, a hundred at most. */
  List<PreRegistration> all(String roundId, String after) {
    return find("roundId = ?1 and number > ?2 order by number", roundId, after)
        .page(0, PAGE)
        .list();
  }
}
