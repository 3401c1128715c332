package nl.innovatiebudget.notification.juror;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The jurors that we were told of. */
@ApplicationScoped
public class Jurors implements PanacheRepositoryBase<Juror, UUID> {

  /** The juror as it is described now; the events of one juror come one after the other. */
  public Juror described(UUID jurorId, Juror.Description description) {
    var known = findByIdOptional(jurorId);
    if (known.isPresent()) {
      known.get().describe(description);
      return known.get();
    }
    var juror = new Juror(jurorId, description);
    persistAndFlush(juror);
    return juror;
  }
}
