package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.jury.JuryMember;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Who may act as the chair of a round. */
@ApplicationScoped
public class RoundChair {

  private final JuryMembers members;
  private final Jurors jurors;

  RoundChair(JuryMembers members, Jurors jurors) {
    this.members = members;
    this.jurors = jurors;
  }

  /**
   * Refuses who did not accept to chair a round for which jurors were invited. Without invitations
   * the role is enough.
   */
  public void require(String roundId, Caller caller) {
    var invited =
        members.accepted(roundId).stream()
            .filter(member -> member.maximumLoad() != JuryMember.NO_LIMIT)
            .toList();
    if (invited.isEmpty()) {
      return;
    }
    var jurorId = jurors.bySubject(caller.actingSubject()).map(Juror::jurorId);
    if (invited.stream()
        .noneMatch(
            member -> member.chair() && jurorId.filter(member.jurorId()::equals).isPresent())) {
      throw new Rejected(RankingRejections.notChairOfRound());
    }
  }
}
