package nl.innovatiebudget.assessment.jury;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The members of the jury. */
@ApplicationScoped
public class Jurors implements PanacheRepositoryBase<Juror, UUID> {

  public Optional<Juror> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  public List<Juror> all() {
    return list("order by name, jurorId");
  }
}
