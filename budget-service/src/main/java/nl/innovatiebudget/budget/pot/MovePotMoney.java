package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Moves money between two pots by two people of the ministry, apart from what the jury decides with
 * the awards ({@link MoveBetweenPots}). The pot that it comes from is lowered, with the limits of
 * {@link AdjustPot}.
 */
@ApplicationScoped
public class MovePotMoney implements Proposable<PotMove> {

  static final String KIND = "pot-transfer";

  private final RoundMoneys rounds;
  private final Pots pots;
  private final PotTransfers transfers;
  private final Booking booking;
  private final Clock clock;

  MovePotMoney(
      RoundMoneys rounds, Pots pots, PotTransfers transfers, Booking booking, Clock clock) {
    this.rounds = rounds;
    this.pots = pots;
    this.transfers = transfers;
    this.booking = booking;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PotMove> bodyType() {
    return PotMove.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER, Role.DECISION_MAKER);
  }

  @Override
  @Transactional
  public void judge(PotMove move) {
    var round =
        rounds
            .find(move.roundId())
            .filter(RoundMoney::isFilled)
            .orElseThrow(() -> new Rejected(PotRejections.withoutMoney(move.roundId())));
    var faults = new ArrayList<Rejection>();
    if (move.fromPotId().equals(move.toPotId())) {
      faults.add(PotRejections.samePot());
    }
    for (var potId : List.of(move.fromPotId(), move.toPotId())) {
      if (!pots.isKnown(move.roundId(), potId)) {
        faults.add(PotRejections.unknownPot(potId));
      }
    }
    pots.find(move.roundId(), move.fromPotId())
        .filter(pot -> move.amountCents().isMoreThan(pot.leftCents()))
        .ifPresent(pot -> faults.add(PotRejections.potShort(pot)));
    if (round.mayBeAppliedForAt(clock.instant()) && !move.everyEarlierApplicationDecided()) {
      faults.add(PotRejections.earlierApplicationsProtected());
    }
    Rejected.ifAny(faults);
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, PotMove move) {
    rounds.lock(move.roundId());
    judge(move);
    transfers.add(
        new PotTransferred(
            proposalId,
            move.roundId(),
            move.fromPotId(),
            move.toPotId(),
            move.amountCents(),
            move.reason(),
            clock.instant()),
        null);
    booking.book(
        List.of(
            Transfer.atOnce(
                    TransferId.of("pot-transfer", proposalId),
                    AccountCode.pot(move.roundId(), move.fromPotId()),
                    AccountCode.pot(move.roundId(), move.toPotId()),
                    move.amountCents())
                .about("pot-transfer", proposalId)));
  }
}
