package nl.innovatiebudget.budget.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One act that somebody proposed, and what another person decided about it. */
@Entity
public class Proposal {

  /** How far it is; all but the first are final. */
  @Schema(name = "ProposalState")
  public enum State {
    PROPOSED,
    /** Decided by another person than the proposer, and carried out. */
    APPROVED,
    REJECTED,
    /** Taken back by the proposer. */
    WITHDRAWN
  }

  @Id private UUID proposalId;
  private String kind;
  private String subject;

  @JdbcTypeCode(SqlTypes.JSON)
  private String body;

  private String reason;
  private String proposedBy;
  private Instant proposedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;
  private @Nullable String decisionReason;

  /** For Hibernate. */
  protected Proposal() {}

  Proposal(
      UUID id, String kind, String subject, String body, String reason, String by, Instant at) {
    this.proposalId = id;
    this.kind = kind;
    this.subject = subject;
    this.body = body;
    this.reason = reason;
    this.proposedBy = by;
    this.proposedAt = at;
    this.state = State.PROPOSED;
  }

  void decide(State outcome, String by, Instant at, @Nullable String why) {
    if (state != State.PROPOSED || outcome == State.PROPOSED) {
      throw new IllegalStateException("proposal " + proposalId + " is " + state);
    }
    this.state = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.decisionReason = why;
  }

  UUID proposalId() {
    return proposalId;
  }

  String kind() {
    return kind;
  }

  String subject() {
    return subject;
  }

  /** JSON. */
  String body() {
    return body;
  }

  String reason() {
    return reason;
  }

  String proposedBy() {
    return proposedBy;
  }

  Instant proposedAt() {
    return proposedAt;
  }

  State state() {
    return state;
  }

  @Nullable String decidedBy() {
    return decidedBy;
  }

  @Nullable Instant decidedAt() {
    return decidedAt;
  }

  @Nullable String decisionReason() {
    return decisionReason;
  }
}
