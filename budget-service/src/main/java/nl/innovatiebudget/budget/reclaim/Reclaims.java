package nl.innovatiebudget.budget.reclaim;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.reclaim.Reclaim.State;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The claims in the database. */
@ApplicationScoped
public class Reclaims implements PanacheRepositoryBase<Reclaim, UUID> {

  /** The claim that a debtor names when paying, such as {@code TV-2025-000042}. */
  public Optional<Reclaim> byReference(String reference) {
    return find("reference", reference).firstResultOptional();
  }

  Optional<Reclaim> lock(UUID reclaimId) {
    return findByIdOptional(reclaimId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** A number that was never given out before; not gapless. */
  String nextReference(int year) {
    var number =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('reclaim_number')")
                .getSingleResult();
    return "TV-%d-%06d".formatted(year, number.longValue());
  }

  /** What is claimed back of an application's award so far, paid or not. */
  Euro claimedOf(UUID applicationId) {
    return list("applicationId", applicationId).stream()
        .map(Reclaim::amount)
        .reduce(Euro.ZERO, Euro::plus);
  }

  /** Not paid in time and not reminded of. */
  List<UUID> toRemind(LocalDate today) {
    return list("state = ?1 and payByDay < ?2 and remindedOn is null", State.OPEN, today).stream()
        .map(Reclaim::reclaimId)
        .toList();
  }

  /** Oldest first, at most so many. */
  List<Reclaim> oldest(@Nullable State state, int most) {
    var oldest = Sort.ascending("raisedOn", "reference");
    var query = state == null ? findAll(oldest) : find("state", oldest, state);
    return query.page(0, most).list();
  }
}
