package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Gives up the reservation for a decision that will get no letter; its money is free again. A
 * reservation that expired by itself is only noted as given up.
 */
@ApplicationScoped
public class ReleaseReservation implements Proposable<ReleaseReservation.Release> {

  static final String KIND = "reservation-release";

  private final Awards awards;
  private final Reservations reservations;

  ReleaseReservation(Awards awards, Reservations reservations) {
    this.awards = awards;
    this.reservations = reservations;
  }

  /** What is proposed. */
  public record Release(UUID applicationId, UUID decisionId) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Release> bodyType() {
    return Release.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.DECISION_MAKER);
  }

  @Override
  public void judge(Release body) {
    var award = awards.lockFunded(body.applicationId());
    if (award.state() != State.RESERVED || !award.decisionId().equals(body.decisionId())) {
      throw new Rejected(AwardRejections.notReserved(award.state()));
    }
  }

  @Override
  public void carryOut(UUID proposalId, Release body) {
    var award = awards.lockFunded(body.applicationId());
    award.giveUp();
    reservations.giveUp(award, TransferId.of("reservation-release", proposalId));
  }
}
