package nl.innovatiebudget.intake.consortium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The signatures; those under an earlier revision no longer count. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<Signature, Signature.Key> {

  /** The places in the list of participants that have signed this revision. */
  public Set<Integer> under(UUID applicationId, int revision) {
    return of(applicationId, revision).stream()
        .map(Signature::participant)
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Signature> of(UUID applicationId, int revision) {
    return list("key.applicationId = ?1 and key.revision = ?2", applicationId, revision);
  }
}
