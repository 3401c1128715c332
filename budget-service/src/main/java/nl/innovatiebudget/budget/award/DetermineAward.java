package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.AwardAct.Kind;
import nl.innovatiebudget.budget.award.DecideOnAward.Decision;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;

/** Fixes what a recipient may keep; the rest is paid, or goes back to the pot (Awb 4:42). */
@ApplicationScoped
public class DetermineAward implements Proposable<DetermineAward.Determination> {

  static final String KIND = "award-determination";

  private final DecideOnAward decide;

  DetermineAward(DecideOnAward decide) {
    this.decide = decide;
  }

  /** What is proposed. */
  public record Determination(UUID applicationId, DeterminationRequest request) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Determination> bodyType() {
    return Determination.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER);
  }

  @Override
  public void judge(Determination body) {
    var standing = decide.standing(body.applicationId());
    Rejected.ifAny(DeterminationRules.judge(standing, body.request(), decide.today()));
  }

  @Override
  public void carryOut(UUID proposalId, Determination body) {
    var request = body.request();
    var ground = request.ground();
    decide.carryOut(
        new Decision(
            proposalId,
            body.applicationId(),
            Kind.DETERMINED,
            ground == null ? null : ground.name(),
            request.hearing(),
            null,
            request.reason()),
        (award, today) -> award.determine(request.determinedCents(), today));
  }
}
