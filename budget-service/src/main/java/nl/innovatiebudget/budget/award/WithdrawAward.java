package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.AwardAct.Kind;
import nl.innovatiebudget.budget.award.DecideOnAward.Decision;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Takes an award back, or a part of it once it was determined (Awb 4:48, 4:49). What was paid too
 * much is claimed back by a decision of its own.
 */
@ApplicationScoped
public class WithdrawAward implements Proposable<WithdrawAward.Withdrawal> {

  static final String KIND = "award-withdrawal";

  private final DecideOnAward decide;

  WithdrawAward(DecideOnAward decide) {
    this.decide = decide;
  }

  /** What is proposed. */
  public record Withdrawal(UUID applicationId, WithdrawalRequest request) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Withdrawal> bodyType() {
    return Withdrawal.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER);
  }

  @Override
  public void judge(Withdrawal body) {
    var standing = decide.standing(body.applicationId());
    Rejected.ifAny(WithdrawalRules.judge(standing, body.request(), decide.today()));
  }

  @Override
  public void carryOut(UUID proposalId, Withdrawal body) {
    var request = body.request();
    decide.carryOut(
        new Decision(
            proposalId,
            body.applicationId(),
            Kind.WITHDRAWN,
            request.ground().name(),
            request.hearing(),
            request.breachDay(),
            request.reason()),
        (award, today) -> {
          if (request.remainingCents().isMoreThan(Euro.ZERO)) {
            award.determine(request.remainingCents(), today);
          } else {
            award.withdraw(today);
          }
        });
  }
}
