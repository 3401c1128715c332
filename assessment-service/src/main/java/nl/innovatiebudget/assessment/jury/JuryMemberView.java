package nl.innovatiebudget.assessment.jury;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;
import org.jspecify.annotations.Nullable;

/**
 * A juror in a round, as staff sees one.
 *
 * @param invitationId absent when nobody was ever invited for the round
 * @param maximumLoad absent when never agreed
 * @param reason why the juror declined, or was replaced
 */
public record JuryMemberView(
    @Nullable UUID invitationId,
    UUID jurorId,
    String name,
    JurorKind kind,
    List<String> expertise,
    List<Absence> absences,
    @Nullable Integer maximumLoad,
    boolean chair,
    JuryInvitation.State state,
    @Nullable Instant invitedAt,
    @Nullable Instant answeredAt,
    @Nullable Instant replacedAt,
    @Nullable UUID replacedByJurorId,
    @Nullable String reason) {

  static JuryMemberView uninvited(Juror juror) {
    return new JuryMemberView(
        null,
        juror.jurorId(),
        juror.name(),
        juror.kind(),
        juror.expertise().stream().sorted().toList(),
        juror.absences(),
        null,
        juror.chair(),
        JuryInvitation.State.ACCEPTED,
        null,
        null,
        null,
        null,
        null);
  }

  static JuryMemberView of(Juror juror, JuryInvitation invitation) {
    return new JuryMemberView(
        invitation.invitationId(),
        juror.jurorId(),
        juror.name(),
        juror.kind(),
        juror.expertise().stream().sorted().toList(),
        juror.absences(),
        invitation.maximumLoad(),
        invitation.chair(),
        invitation.state(),
        invitation.invitedAt(),
        invitation.answeredAt().orElse(null),
        invitation.replacedAt().orElse(null),
        invitation.replacedByJurorId().orElse(null),
        invitation.reason().orElse(null));
  }
}
