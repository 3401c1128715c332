package nl.innovatiebudget.assessment.jury;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.jury.JuryInvitation.State;

/**
 * Who makes up the jury of a round. A round for which nobody was ever invited has everybody who is
 * registered, without a limit; from the first invitation on it has only those who accepted one.
 */
@ApplicationScoped
public class JuryMembers {

  private final Jurors jurors;
  private final JuryInvitations invitations;

  JuryMembers(Jurors jurors, JuryInvitations invitations) {
    this.jurors = jurors;
    this.invitations = invitations;
  }

  /** Those who may be given cases, by name. */
  public List<JuryMember> accepted(String roundId) {
    var registered = jurors.all();
    var invited = invitations.ofRound(roundId);
    if (invited.isEmpty()) {
      return registered.stream().map(JuryMember::uninvited).toList();
    }
    Map<UUID, Juror> byId = byId(registered);
    return invited.stream()
        .filter(invitation -> invitation.state() == State.ACCEPTED)
        .map(invitation -> JuryMember.invited(of(invitation, byId), invitation))
        .sorted(Comparator.comparing(JuryMember::name).thenComparing(JuryMember::jurorId))
        .toList();
  }

  /** Whether this juror had a place in the round and was replaced. */
  public boolean hasLeft(String roundId, UUID jurorId) {
    return invitations.ofRound(roundId).stream()
        .filter(invitation -> invitation.jurorId().equals(jurorId))
        .reduce((earlier, later) -> later)
        .filter(invitation -> invitation.state() == State.REPLACED)
        .isPresent();
  }

  /** Everybody who was ever asked, in the order of asking; all who are registered if nobody was. */
  List<JuryMemberView> history(String roundId) {
    var registered = jurors.all();
    var invited = invitations.ofRound(roundId);
    if (invited.isEmpty()) {
      return registered.stream().map(JuryMemberView::uninvited).toList();
    }
    Map<UUID, Juror> byId = byId(registered);
    return invited.stream()
        .map(invitation -> JuryMemberView.of(of(invitation, byId), invitation))
        .toList();
  }

  private static Map<UUID, Juror> byId(List<Juror> registered) {
    return registered.stream().collect(Collectors.toMap(Juror::jurorId, Function.identity()));
  }

  private static Juror of(JuryInvitation invitation, Map<UUID, Juror> byId) {
    return requireNonNull(byId.get(invitation.jurorId()));
  }
}
