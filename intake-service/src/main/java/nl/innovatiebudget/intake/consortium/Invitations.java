package nl.innovatiebudget.intake.consortium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The invitations to apply together. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

  private static final int MOST_LISTED = 100;

  Optional<Invitation> to(UUID organisationId, UUID applicationId) {
    return find("applicationId = ?1 and organisationId = ?2", applicationId, organisationId)
        .firstResultOptional();
  }

  /** Every invitation of the application, the oldest first. */
  List<Invitation> of(UUID applicationId) {
    return list("applicationId = ?1 order by invitedAt", applicationId);
  }

  /** The newest invitations to these organisations. */
  List<Invitation> received(Set<UUID> organisationIds) {
    return find("organisationId in ?1 order by invitedAt desc", organisationIds)
        .page(0, MOST_LISTED)
        .list();
  }

  /** The organisations that do not want to take part. */
  public Set<UUID> declined(UUID applicationId) {
    return of(applicationId).stream()
        .filter(invitation -> invitation.state() == Invitation.State.DECLINED)
        .map(Invitation::organisationId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
