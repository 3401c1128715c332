package nl.innovatiebudget.assessment.objection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.decision.DecisionRejections;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A decision on an objection, prepared by one person and to be approved by another. */
@Entity
class ObjectionProposal {

  @Id private UUID proposalId;
  private UUID objectionId;

  @Enumerated(EnumType.STRING)
  private ObjectionOutcome outcome;

  private long amountCents;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Text> reasons;

  private @Nullable UUID rankingId;

  /** Unknown of what was prepared before this was kept. */
  private @Nullable Boolean late;

  private String preparedBy;
  private Instant preparedAt;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;
  private @Nullable String closedBy;
  private @Nullable Instant closedAt;
  private @Nullable String closedReason;
  @Version private int version;

  protected ObjectionProposal() {}

  ObjectionProposal(
      Objection objection,
      ObjectionOutcome outcome,
      Euro amount,
      List<Text> reasons,
      String by,
      Instant at) {
    this.proposalId = UUID.randomUUID();
    this.objectionId = objection.objectionId();
    this.outcome = outcome;
    this.amountCents = amount.cents();
    this.reasons = List.copyOf(reasons);
    this.rankingId = objection.rankingId().orElse(null);
    this.late = objection.isInadmissiblyLate();
    this.preparedBy = by;
    this.preparedAt = at;
  }

  /** Why nobody may approve or close it any more. */
  Optional<Rejection> ended() {
    if (approvedAt != null) {
      return Optional.of(DecisionRejections.alreadyApproved());
    }
    return closedAt == null ? Optional.empty() : Optional.of(DecisionRejections.proposalClosed());
  }

  void approve(String by, Instant at) {
    approvedBy = by;
    approvedAt = at;
  }

  void close(String by, String reason, Instant at) {
    closedBy = by;
    closedReason = reason;
    closedAt = at;
  }

  /** Whether a decision maker did not want it, while it rested on this ranking. */
  boolean isRejectedOn(UUID ranking) {
    return ranking.equals(rankingId) && closedBy != null && !closedBy.equals(preparedBy);
  }

  /** Another one at every change, once that is written. */
  int version() {
    return version;
  }

  UUID objectionId() {
    return objectionId;
  }

  ObjectionOutcome outcome() {
    return outcome;
  }

  Euro amount() {
    return Euro.ofCents(amountCents);
  }

  List<Text> reasons() {
    return reasons;
  }

  /** The corrected ranking that it rests on. */
  Optional<UUID> rankingId() {
    return Optional.ofNullable(rankingId);
  }

  /** Whether the objection no longer counts as it did when this was prepared: in time or late. */
  boolean isOvertakenByTerm(boolean lateNow) {
    return late != null && late != lateNow;
  }

  String preparedBy() {
    return preparedBy;
  }

  ObjectionProposalView view() {
    return new ObjectionProposalView(
        proposalId,
        objectionId,
        outcome,
        amount(),
        reasons,
        rankingId,
        preparedBy,
        preparedAt,
        approvedBy,
        approvedAt,
        closedBy,
        closedAt,
        closedReason,
        version);
  }
}
