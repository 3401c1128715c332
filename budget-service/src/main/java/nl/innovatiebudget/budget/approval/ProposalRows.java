package nl.innovatiebudget.budget.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposal.State;
import org.jspecify.annotations.Nullable;

/** The proposals in the database. */
@ApplicationScoped
class ProposalRows implements PanacheRepositoryBase<Proposal, UUID> {

  /** Locks it, so that it is decided once. */
  Optional<Proposal> lock(UUID proposalId) {
    return findByIdOptional(proposalId, LockModeType.PESSIMISTIC_WRITE);
  }

  boolean isOpen(String kind, String subject) {
    return count("kind = ?1 and subject = ?2 and state = ?3", kind, subject, State.PROPOSED) > 0;
  }

  /** Newest first. */
  List<Proposal> newest(@Nullable State state, @Nullable String kind, int most) {
    var conditions = new ArrayList<String>(List.of("1 = 1"));
    var values = new Parameters();
    if (state != null) {
      conditions.add("state = :state");
      values.and("state", state);
    }
    if (kind != null) {
      conditions.add("kind = :kind");
      values.and("kind", kind);
    }
    var newestFirst = Sort.descending("proposedAt", "proposalId");
    return find(String.join(" and ", conditions), newestFirst, values).page(0, most).list();
  }
}
