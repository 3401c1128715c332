package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.AwardAct.Kind;
import nl.innovatiebudget.budget.award.DecideOnAward.Decision;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/** Gives a running award another amount; more comes from its pot and must fit there (Awb 4:25). */
@ApplicationScoped
public class ChangeAward implements Proposable<ChangeAward.Change> {

  static final String KIND = "award-change";

  private final DecideOnAward decide;
  private final Ledger ledger;

  ChangeAward(DecideOnAward decide, Ledger ledger) {
    this.decide = decide;
    this.ledger = ledger;
  }

  /** What is proposed. */
  public record Change(UUID applicationId, ChangeRequest request) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Change> bodyType() {
    return Change.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER);
  }

  @Override
  public void judge(Change body) {
    var standing = decide.standing(body.applicationId());
    Rejected.ifAny(ChangeRules.judge(standing, body.request(), decide.today()));
  }

  @Override
  public void carryOut(UUID proposalId, Change body) {
    var request = body.request();
    var ground = request.ground();
    decide.carryOut(
        new Decision(
            proposalId,
            body.applicationId(),
            Kind.CHANGED,
            ground == null ? null : ground.name(),
            request.hearing(),
            null,
            request.reason()),
        (award, today) -> change(award, proposalId, request.amountCents()));
  }

  private void change(Award award, UUID proposalId, Euro amount) {
    var bound = award.committed();
    award.change(amount);
    if (amount.isMoreThan(bound)) {
      var transfer =
          Transfer.atOnce(
                  TransferId.of("award-raise", proposalId),
                  AccountCode.pot(award.roundId(), award.potId()),
                  AccountCode.award(award.applicationId()),
                  amount.minus(bound))
              .about("award-raise", award.applicationId());
      if (ledger.record(transfer) instanceof Outcome.Refused(var reason)) {
        throw new Rejected(reason);
      }
    }
  }
}
