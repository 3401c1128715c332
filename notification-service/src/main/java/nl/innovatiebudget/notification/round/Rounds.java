package nl.innovatiebudget.notification.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rounds that were published. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, Round.Version> {

  /** Refuses a version that was not heard of yet; the event that names it is then tried again. */
  public Round of(String roundId, int version) {
    return findByIdOptional(new Round.Version(roundId, version))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "round %s version %d is not known yet".formatted(roundId, version)));
  }
}
