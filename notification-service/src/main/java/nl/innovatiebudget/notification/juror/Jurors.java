package nl.innovatiebudget.notification.juror;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The jurors that we were told of. */
@ApplicationScoped
public class Jurors implements PanacheRepositoryBase<Juror, UUID> {

  /** The juror as it is described now; locked, so that it is not forgotten meanwhile. */
  public Juror described(UUID jurorId, Juror.Description description) {
    var known = findByIdOptional(jurorId, LockModeType.PESSIMISTIC_WRITE);
    if (known.isPresent()) {
      known.get().describe(description);
      return known.get();
    }
    var juror = new Juror(jurorId, description);
    persistAndFlush(juror);
    return juror;
  }
}
