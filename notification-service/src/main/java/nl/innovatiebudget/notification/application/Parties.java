package nl.innovatiebudget.notification.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Everybody we write to. */
@ApplicationScoped
public class Parties implements PanacheRepositoryBase<Party, UUID> {

  /** The organisation as it is described now; the events of one draft come one after the other. */
  public Party described(Drafter drafter) {
    var known = findByIdOptional(drafter.partyId());
    if (known.isPresent()) {
      known.get().describe(drafter);
      return known.get();
    }
    var party = new Party(drafter);
    persistAndFlush(party);
    return party;
  }
}
