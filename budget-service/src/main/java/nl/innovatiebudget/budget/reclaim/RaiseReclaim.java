package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.Overpayments;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Claims back what a recipient was paid without right. */
@ApplicationScoped
public class RaiseReclaim implements Proposable<RaiseReclaim.Claim> {

  static final String KIND = "reclaim";

  private final Overpayments overpayments;
  private final Reclaims reclaims;
  private final ReclaimNews news;
  private final Clock clock;

  RaiseReclaim(Overpayments overpayments, Reclaims reclaims, ReclaimNews news, Clock clock) {
    this.overpayments = overpayments;
    this.reclaims = reclaims;
    this.news = news;
    this.clock = clock;
  }

  /** What is proposed. */
  public record Claim(UUID applicationId, ReclaimRequest request) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Claim> bodyType() {
    return Claim.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER);
  }

  @Override
  public void judge(Claim body) {
    var overpayment = overpayments.lock(body.applicationId());
    var claimed = reclaims.claimedOf(body.applicationId());
    Rejected.ifAny(ReclaimRules.judge(overpayment, claimed, body.request().amountCents(), today()));
  }

  @Override
  public void carryOut(UUID proposalId, Claim body) {
    var overpayment = overpayments.lock(body.applicationId());
    var today = today();
    var reclaim =
        new Reclaim(
            proposalId,
            reclaims.nextReference(today.getYear()),
            overpayment,
            body.request().amountCents(),
            body.request().reason(),
            today);
    reclaims.persist(reclaim);
    news.raised(reclaim);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }
}
