package nl.innovatiebudget.notification.letter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The letters that were issued. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {

  Optional<Letter> ofApplication(UUID applicationId) {
    return find("application.applicationId", applicationId).firstResultOptional();
  }

  /** In the order of the applications' numbers. */
  List<Letter> ofRound(String roundId, int most) {
    return find(
            "from Letter l join fetch l.application a where a.roundId = ?1 order by a.number",
            roundId)
        .page(0, most)
        .list();
  }
}
