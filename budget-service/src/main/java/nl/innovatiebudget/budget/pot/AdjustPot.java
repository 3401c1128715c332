package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.pot.PotAdjustment.Direction;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Raises or lowers a pot. It is never lowered below what is reserved or committed, and all pots
 * together never rise above the ceiling that was published (Awb 4:25 and 4:27).
 */
@ApplicationScoped
public class AdjustPot implements Proposable<PotAdjustment> {

  static final String KIND = "pot-adjustment";

  private final RoundMoneys rounds;
  private final Pots pots;
  private final PotAdjustments adjustments;
  private final Accounts accounts;
  private final Booking booking;
  private final Clock clock;

  AdjustPot(
      RoundMoneys rounds,
      Pots pots,
      PotAdjustments adjustments,
      Accounts accounts,
      Booking booking,
      Clock clock) {
    this.rounds = rounds;
    this.pots = pots;
    this.adjustments = adjustments;
    this.accounts = accounts;
    this.booking = booking;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<PotAdjustment> bodyType() {
    return PotAdjustment.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(PotAdjustment adjustment) {
    var round =
        rounds
            .find(adjustment.roundId())
            .filter(RoundMoney::isFilled)
            .orElseThrow(() -> new Rejected(PotRejections.withoutMoney(adjustment.roundId())));
    var pot =
        pots.find(adjustment.roundId(), adjustment.potId())
            .orElseThrow(() -> new Rejected(PotRejections.unknownPot(adjustment.potId())));
    Rejected.ifAny(
        adjustment.direction() == Direction.RAISE
            ? judgeRaise(adjustment, round)
            : judgeLowering(adjustment, round, pot));
  }

  private List<Rejection> judgeRaise(PotAdjustment adjustment, RoundMoney round) {
    var faults = new ArrayList<Rejection>();
    var left =
        accounts
            .find(AccountCode.appropriation(adjustment.roundId()))
            .map(Account::available)
            .orElse(Euro.ZERO);
    if (adjustment.amountCents().isMoreThan(left)) {
      faults.add(PotRejections.roundShort(left));
    }
    var ceiling = round.ceiling();
    var total =
        pots.of(adjustment.roundId()).stream()
            .map(PotView::ceilingCents)
            .reduce(adjustment.amountCents(), Euro::plus);
    if (ceiling != null && total.isMoreThan(ceiling)) {
      faults.add(PotRejections.potsAboveCeiling(ceiling, total));
    }
    return faults;
  }

  private List<Rejection> judgeLowering(PotAdjustment adjustment, RoundMoney round, PotView pot) {
    var faults = new ArrayList<Rejection>();
    if (adjustment.amountCents().isMoreThan(pot.leftCents())) {
      faults.add(PotRejections.potShort(pot));
    }
    if (round.mayBeAppliedForAt(clock.instant()) && !adjustment.everyEarlierApplicationDecided()) {
      faults.add(PotRejections.earlierApplicationsProtected());
    }
    return faults;
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, PotAdjustment adjustment) {
    rounds.lock(adjustment.roundId());
    judge(adjustment);
    adjustments.add(proposalId, adjustment, clock.instant());
    var ofRound = AccountCode.appropriation(adjustment.roundId());
    var ofPot = AccountCode.pot(adjustment.roundId(), adjustment.potId());
    boolean raise = adjustment.direction() == Direction.RAISE;
    booking.book(
        List.of(
            Transfer.atOnce(
                    TransferId.of("pot-adjustment", proposalId),
                    raise ? ofRound : ofPot,
                    raise ? ofPot : ofRound,
                    adjustment.amountCents())
                .about("pot-adjustment", proposalId)));
  }
}
