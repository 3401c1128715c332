package nl.innovatiebudget.assessment.jury;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.jury.JuryInvitation.State;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

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

  /**
   * Whether this juror had a place in the round, was replaced and did not come back: one who was
   * asked again is away until that is accepted.
   */
  public boolean hasLeft(String roundId, UUID jurorId) {
    return left(invitations.ofJuror(roundId, jurorId));
  }

  /** The rounds that this juror left: see {@link #hasLeft}. */
  public Set<String> leftBy(UUID jurorId) {
    var byRound =
        invitations.ofJuror(jurorId).stream()
            .collect(Collectors.groupingBy(JuryInvitation::roundId));
    return byRound.entrySet().stream()
        .filter(round -> left(round.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Of the invitations of one juror for one round; an accepted one is always the latest. */
  static boolean left(List<JuryInvitation> own) {
    var states = own.stream().map(JuryInvitation::state).collect(Collectors.toSet());
    return states.contains(State.REPLACED) && !states.contains(State.ACCEPTED);
  }

  /**
   * Refuses whoever does not lead the jury of this round. In a round for which somebody was invited
   * that takes an accepted invitation as its chair; in any other the role is enough.
   */
  public void requireChair(String roundId, Caller caller) {
    if (invitations.anyIn(roundId) && !leads(roundId, caller)) {
      throw new Rejected(JuryRejections.notChairOfRound());
    }
  }

  private boolean leads(String roundId, Caller caller) {
    return jurors
        .bySubject(caller.actingSubject())
        .map(juror -> invitations.ofJuror(roundId, juror.jurorId()))
        .orElse(List.of())
        .stream()
        .anyMatch(own -> own.state() == State.ACCEPTED && own.chair());
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
