package nl.innovatiebudget.assessment.jury;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invitation as the juror sees it. */
public record InvitationView(
    UUID invitationId,
    String roundId,
    UUID jurorId,
    int maximumLoad,
    boolean chair,
    JuryInvitation.State state,
    Instant invitedAt,
    @Nullable Instant answeredAt) {

  static InvitationView of(JuryInvitation invitation) {
    return new InvitationView(
        invitation.invitationId(),
        invitation.roundId(),
        invitation.jurorId(),
        invitation.maximumLoad(),
        invitation.chair(),
        invitation.state(),
        invitation.invitedAt(),
        invitation.answeredAt().orElse(null));
  }
}
