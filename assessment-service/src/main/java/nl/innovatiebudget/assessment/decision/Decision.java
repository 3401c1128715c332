package nl.innovatiebudget.assessment.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One decision on one case, as it was taken; the case shows the latest. */
@Entity
@Immutable
public class Decision {

  @Id private UUID decisionId;
  private UUID applicationId;
  private @Nullable UUID proposalId;

  @Enumerated(EnumType.STRING)
  private DecisionKind kind;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private long amountCents;
  private String decidedBy;
  private Instant decidedAt;

  protected Decision() {}

  Decision(
      UUID applicationId,
      @Nullable UUID proposalId,
      DecisionKind kind,
      Euro amount,
      String decidedBy,
      Instant decidedAt) {
    this.decisionId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.proposalId = proposalId;
    this.kind = kind;
    this.outcome = amount.isMoreThan(Euro.ZERO) ? Outcome.AWARDED : Outcome.REFUSED;
    this.amountCents = amount.cents();
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
  }

  public UUID decisionId() {
    return decisionId;
  }

  UUID applicationId() {
    return applicationId;
  }

  /** What was approved; none when money was only asked again or an objection was granted. */
  @Nullable UUID proposalId() {
    return proposalId;
  }

  public DecisionKind kind() {
    return kind;
  }

  Euro amount() {
    return Euro.ofCents(amountCents);
  }

  /** The acting subject of who signed it. */
  public String decidedBy() {
    return decidedBy;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
