package nl.innovatiebudget.intake.consortium;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.intake.application.Application;

/** The signatures; those under an earlier revision no longer count. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<Signature, Signature.Key> {

  /** The places in the list of participants that have signed the present content. */
  public Set<Integer> under(Application application) {
    return list(
            "key.applicationId = ?1 and key.revision = ?2",
            application.applicationId(),
            application.revision())
        .stream()
        .map(Signature::participant)
        .collect(Collectors.toUnmodifiableSet());
  }
}
