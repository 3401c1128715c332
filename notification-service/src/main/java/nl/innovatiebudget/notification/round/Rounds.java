package nl.innovatiebudget.notification.round;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The rounds that were published. */
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<Round, Round.Version> {

  /** Keeps a version once. */
  public void remember(RoundPublished published) {
    if (findByIdOptional(published.id()).isEmpty()) {
      persist(new Round(published));
    }
  }

  public boolean isKnown(String roundId) {
    return count("id.roundId", roundId) > 0;
  }

  /** The newest version; refuses a round that was not heard of yet. */
  public Round newest(String roundId) {
    return find("id.roundId = ?1 order by id.version desc", roundId)
        .firstResultOptional()
        .orElseThrow(() -> new IllegalStateException("round " + roundId + " is not known yet"));
  }

  /** Refuses a version that was not heard of yet; the event that names it is then tried again. */
  public Round of(String roundId, int version) {
    return findByIdOptional(new Round.Version(roundId, version))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "round %s version %d is not known yet".formatted(roundId, version)));
  }
}
