package nl.innovatiebudget.intake.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which organisation succeeded which. */
@ApplicationScoped
class Successions implements PanacheRepositoryBase<Succession, UUID> {

  /** The ones that hold; an organisation has one successor at most. */
  Map<UUID, Succession> byPredecessor() {
    return list("revokedAt is null").stream()
        .collect(Collectors.toMap(Succession::predecessorId, succession -> succession));
  }

  /** By organisation that has a successor, the day from which. */
  Map<UUID, LocalDate> firstDays() {
    return byPredecessor().values().stream()
        .collect(Collectors.toMap(Succession::predecessorId, Succession::onDay));
  }

  /** Those in which the organisation is on either side, revoked ones too. */
  List<Succession> of(UUID organisationId) {
    return list(
        "predecessorId = ?1 or successorId = ?1 order by recordedAt desc, successionId",
        organisationId);
  }

  Optional<Succession> of(UUID predecessorId, UUID successionId) {
    return find("predecessorId = ?1 and successionId = ?2", predecessorId, successionId)
        .firstResultOptional();
  }
}
