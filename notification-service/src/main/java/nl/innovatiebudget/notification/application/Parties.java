package nl.innovatiebudget.notification.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Everybody we write to. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, UUID> {

  /** The organisation as it is described now; locked, so that it is not forgotten meanwhile. */
  public Party described(Drafter drafter) {
    var known = findByIdOptional(drafter.partyId(), LockModeType.PESSIMISTIC_WRITE);
    if (known.isPresent()) {
      known.get().describe(drafter);
      return known.get();
    }
    var party = new Party(drafter);
    persistAndFlush(party);
    return party;
  }
}
