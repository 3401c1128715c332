package nl.innovatiebudget.intake.consortium;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The lead's invitation to one organisation to apply together, and its answer. There is one for
 * every organisation of an application; being invited again takes back an earlier answer.
 */
@Entity
public class Invitation {

  /** What became of it. */
  @Schema(name = "InvitationState")
  public enum State {
    INVITED,
    ACCEPTED,
    /** The organisation does not take part, and no longer sees the application. */
    DECLINED
  }

  @Id private UUID invitationId;
  private UUID applicationId;
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String message;
  private int times;
  private Instant invitedAt;
  private @Nullable Instant answeredAt;

  protected Invitation() {}

  Invitation(UUID applicationId, UUID organisationId, Instant createdAt) {
    this.invitationId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.organisationId = organisationId;
    this.state = State.INVITED;
    this.invitedAt = createdAt;
  }

  void invite(@Nullable String newMessage, Instant at) {
    state = State.INVITED;
    message = newMessage;
    times++;
    invitedAt = at;
    answeredAt = null;
  }

  void answer(State answer, Instant at) {
    state = answer;
    answeredAt = at;
  }

  /** Whether its organisation is still among those who apply. */
  boolean isForParticipantOf(ApplicationContent content) {
    return content.participants().stream()
        .filter(participant -> participant.role().isPublic())
        .anyMatch(participant -> organisationId.equals(participant.organisationId()));
  }

  public UUID invitationId() {
    return invitationId;
  }

  public UUID applicationId() {
    return applicationId;
  }

  public UUID organisationId() {
    return organisationId;
  }

  public State state() {
    return state;
  }

  Optional<String> message() {
    return Optional.ofNullable(message);
  }

  /** How often the organisation was invited. */
  int times() {
    return times;
  }

  Instant invitedAt() {
    return invitedAt;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }
}
