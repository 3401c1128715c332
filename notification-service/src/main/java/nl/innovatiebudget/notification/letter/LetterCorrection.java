package nl.innovatiebudget.notification.letter;

import jakarta.persistence.Column;
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

/** A slip in a letter that an officer wants to correct, and what another decided about it. */
@Entity
class LetterCorrection {

  /** How far it is; all but the first are final. */
  @Schema(name = "LetterCorrectionState")
  enum State {
    PROPOSED,
    /** The new letter is out. */
    APPROVED,
    REJECTED
  }

  @Id UUID correctionId;

  @Column(nullable = false)
  UUID letterId;

  /** As JSON. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(nullable = false)
  String changes;

  @Column(nullable = false)
  String reason;

  @Column(nullable = false)
  String proposedBy;

  @Column(nullable = false)
  Instant proposedAt;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  State state;

  @Nullable String decidedBy;

  @Nullable Instant decidedAt;

  @Nullable String decisionReason;

  @Nullable UUID newLetterId;

  protected LetterCorrection() {}

  LetterCorrection(UUID letterId, String changes, String reason, String by, Instant at) {
    this.correctionId = UUID.randomUUID();
    this.letterId = letterId;
    this.changes = changes;
    this.reason = reason;
    this.proposedBy = by;
    this.proposedAt = at;
    this.state = State.PROPOSED;
  }

  void approved(String by, Instant at, UUID newLetter) {
    this.state = State.APPROVED;
    this.decidedBy = by;
    this.decidedAt = at;
    this.newLetterId = newLetter;
  }

  void rejected(String by, Instant at, String why) {
    this.state = State.REJECTED;
    this.decidedBy = by;
    this.decidedAt = at;
    this.decisionReason = why;
  }
}
