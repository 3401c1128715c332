package nl.innovatiebudget.notification.reachability;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.application.Party;

/** What every body said about how it can be reached. */
@ApplicationScoped
public class Reachabilities implements PanacheRepositoryBase<ReachabilityStatement, Long> {

  /**
   * How a party can be reached now: by what it said last under any of its numbers. Who applied
   * signed through the portal and is reachable there until it says otherwise; who has no number to
   * log in with gets paper.
   */
  public Reach of(Party party) {
    return find(
            "from ReachabilityStatement s where exists (select 1 from Party p join p.bodies b"
                + " where p.partyId = ?1 and b.kind = s.bodyKind and b.value = s.bodyValue)"
                + " order by s.statementNo desc",
            party.partyId())
        .firstResultOptional()
        .map(ReachabilityStatement::reach)
        .orElseGet(() -> party.bodies().isEmpty() ? Reach.BY_POST : Reach.BY_PORTAL);
  }

  Optional<ReachabilityStatement> newestOf(BodyId body) {
    return historyOf(body, 1).stream().findFirst();
  }

  /** The newest first. */
  List<ReachabilityStatement> historyOf(BodyId body, int most) {
    return find(
            "bodyKind = ?1 and bodyValue = ?2 order by statementNo desc", body.kind(), body.value())
        .page(0, most)
        .list();
  }
}
