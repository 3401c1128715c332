package nl.innovatiebudget.assessment.jury;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * That a juror was asked to judge one round, and what became of it. Who declined or was replaced
 * may be asked again, by a new invitation.
 */
@Entity
public class JuryInvitation {

  /** Where an invitation stands; only the accepted ones make the jury. */
  @Schema(name = "InvitationState")
  public enum State {
    INVITED,
    ACCEPTED,
    DECLINED,
    REPLACED
  }

  @Id private UUID invitationId;
  private String roundId;
  private UUID jurorId;
  private int maximumLoad;
  private boolean chair;

  @Enumerated(EnumType.STRING)
  private State state;

  private Instant invitedAt;
  private @Nullable Instant answeredAt;
  private @Nullable String declineReason;
  private @Nullable Instant replacedAt;
  private @Nullable UUID replacedByJurorId;
  private @Nullable String replacementReason;

  @Version private int version;

  protected JuryInvitation() {}

  JuryInvitation(String roundId, UUID jurorId, int maximumLoad, boolean chair, Instant at) {
    this.invitationId = UUID.randomUUID();
    this.roundId = roundId;
    this.jurorId = jurorId;
    this.maximumLoad = maximumLoad;
    this.chair = chair;
    this.state = State.INVITED;
    this.invitedAt = at;
  }

  void accept(Instant at) {
    answer(State.ACCEPTED, null, at);
  }

  void decline(@Nullable String reason, Instant at) {
    answer(State.DECLINED, reason, at);
  }

  private void answer(State answer, @Nullable String reason, Instant at) {
    if (state != State.INVITED) {
      throw new IllegalStateException("invitation %s is %s".formatted(invitationId, state));
    }
    state = answer;
    declineReason = reason;
    answeredAt = at;
  }

  /** Ends this juror's part in the round; what was done until then stays. */
  void replace(@Nullable UUID byJurorId, String reason, Instant at) {
    if (!holdsAPlace()) {
      throw new IllegalStateException("invitation %s is %s".formatted(invitationId, state));
    }
    state = State.REPLACED;
    replacedByJurorId = byJurorId;
    replacementReason = reason;
    replacedAt = at;
  }

  /** Accepted, or still to be answered. */
  boolean holdsAPlace() {
    return state == State.INVITED || state == State.ACCEPTED;
  }

  UUID invitationId() {
    return invitationId;
  }

  String roundId() {
    return roundId;
  }

  UUID jurorId() {
    return jurorId;
  }

  int maximumLoad() {
    return maximumLoad;
  }

  boolean chair() {
    return chair;
  }

  State state() {
    return state;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }

  Optional<UUID> replacedByJurorId() {
    return Optional.ofNullable(replacedByJurorId);
  }

  /** Why it was declined, or the juror replaced. */
  Optional<String> reason() {
    return Optional.ofNullable(replacementReason).or(() -> Optional.ofNullable(declineReason));
  }
}
