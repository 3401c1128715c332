package nl.innovatiebudget.assessment.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A decision prepared by one person and to be approved by another. */
@Entity
class DecisionProposal {

  /** What it follows from. */
  @Schema(name = "ProposalKind")
  enum Kind {
    RANKING,
    REDECISION
  }

  /** How it may end without a decision. */
  enum Closing {
    WITHDRAWN,
    REJECTED
  }

  @Id private UUID proposalId;
  private String roundId;
  private UUID rankingId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable List<UUID> covered;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Deviation> deviations;

  private String preparedBy;
  private Instant preparedAt;
  private @Nullable String approvedBy;
  private @Nullable Instant approvedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable Closing closing;

  private @Nullable String closedBy;
  private @Nullable Instant closedAt;
  private @Nullable String closedReason;
  @Version private int version;

  protected DecisionProposal() {}

  private DecisionProposal(Kind kind, String roundId, UUID rankingId, String by, Instant at) {
    this.proposalId = UUID.randomUUID();
    this.kind = kind;
    this.roundId = roundId;
    this.rankingId = rankingId;
    this.deviations = List.of();
    this.preparedBy = by;
    this.preparedAt = at;
  }

  /**
   * To decide as a ranking leads to.
   *
   * @param covered the cases; absent means all that are not decided by then
   */
  static DecisionProposal following(
      String roundId, UUID rankingId, @Nullable List<UUID> covered, String by, Instant at) {
    var proposal = new DecisionProposal(Kind.RANKING, roundId, rankingId, by, at);
    proposal.covered = covered == null ? null : List.copyOf(covered);
    return proposal;
  }

  /** To decide anew on a case whose money was refused. */
  static DecisionProposal redeciding(String roundId, UUID rankingId, Deviation instead) {
    var proposal =
        new DecisionProposal(Kind.REDECISION, roundId, rankingId, instead.by(), instead.at());
    proposal.covered = List.of(instead.applicationId());
    proposal.deviations = List.of(instead);
    return proposal;
  }

  /** Why nobody may change, approve or close it any more. */
  Optional<Rejection> ended() {
    if (approvedAt != null) {
      return Optional.of(DecisionRejections.alreadyApproved());
    }
    return closing == null ? Optional.empty() : Optional.of(DecisionRejections.proposalClosed());
  }

  void approve(String by, Instant at) {
    approvedBy = by;
    approvedAt = at;
  }

  void close(Closing how, String by, String reason, Instant at) {
    closing = how;
    closedBy = by;
    closedReason = reason;
    closedAt = at;
  }

  /** In the place of what was wanted for that case before. */
  void deviate(Deviation deviation) {
    deviations = Stream.concat(others(deviation.applicationId()), Stream.of(deviation)).toList();
  }

  /** Back to what was advised. */
  void follow(UUID applicationId) {
    deviations = others(applicationId).toList();
  }

  private Stream<Deviation> others(UUID applicationId) {
    return deviations.stream().filter(other -> !other.applicationId().equals(applicationId));
  }

  Optional<Deviation> deviationOf(UUID applicationId) {
    return deviations.stream()
        .filter(deviation -> deviation.applicationId().equals(applicationId))
        .findFirst();
  }

  /** Who wants it to depart from the advice, on whatever case. */
  Stream<String> deviators() {
    return deviations.stream().map(Deviation::by);
  }

  boolean covers(UUID applicationId) {
    return covered == null || covered.contains(applicationId);
  }

  /** Whether it names its cases, instead of all that are left. */
  boolean namesCases() {
    return covered != null;
  }

  UUID proposalId() {
    return proposalId;
  }

  Kind kind() {
    return kind;
  }

  String roundId() {
    return roundId;
  }

  UUID rankingId() {
    return rankingId;
  }

  String preparedBy() {
    return preparedBy;
  }

  /** Another one at every change, once that is written. */
  int version() {
    return version;
  }

  ProposalView view() {
    return new ProposalView(
        proposalId,
        kind,
        roundId,
        rankingId,
        covered,
        deviations,
        preparedBy,
        preparedAt,
        approvedBy,
        approvedAt,
        closing,
        closedBy,
        closedAt,
        closedReason,
        version);
  }
}
