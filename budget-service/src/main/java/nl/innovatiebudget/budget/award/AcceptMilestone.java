package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Accepts a result that a recipient reported: what is paid for it falls due. */
@ApplicationScoped
public class AcceptMilestone implements Proposable<AcceptMilestone.Acceptance> {

  static final String KIND = "milestone-acceptance";

  private final Awards awards;
  private final AwardReports reports;
  private final Schedule schedule;
  private final Suspensions suspensions;
  private final DecideOnAward decide;

  AcceptMilestone(
      Awards awards,
      AwardReports reports,
      Schedule schedule,
      Suspensions suspensions,
      DecideOnAward decide) {
    this.awards = awards;
    this.reports = reports;
    this.schedule = schedule;
    this.suspensions = suspensions;
    this.decide = decide;
  }

  /** What is proposed. */
  public record Acceptance(UUID applicationId, String milestoneId) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Acceptance> bodyType() {
    return Acceptance.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER, Role.CONTROLLER);
  }

  @Override
  public void judge(Acceptance body) {
    var award = awards.lockFunded(body.applicationId());
    List<Rejection> reasons = new ArrayList<>();
    if (award.state() != Award.State.COMMITTED) {
      reasons.add(AwardRejections.notRunning(award.state()));
    } else if (planned(award, body).isEmpty()) {
      reasons.add(AwardRejections.milestoneUnknown(body.milestoneId()));
    } else if (!reports.isReported(body.applicationId(), body.milestoneId())) {
      reasons.add(AwardRejections.milestoneNotReported(body.milestoneId()));
    }
    Rejected.ifAny(reasons);
  }

  @Override
  public void carryOut(UUID proposalId, Acceptance body) {
    var award = awards.lockFunded(body.applicationId());
    planned(award, body)
        .orElseThrow()
        .fallDue(decide.today(), suspensions.isSuspended(award.decisionId()));
  }

  private Optional<DuePayment> planned(Award award, Acceptance body) {
    return schedule.of(award.decisionId()).stream()
        .filter(payment -> payment.state() == DuePayment.State.PLANNED)
        .filter(payment -> body.milestoneId().equals(payment.milestoneId()))
        .findFirst();
  }
}
