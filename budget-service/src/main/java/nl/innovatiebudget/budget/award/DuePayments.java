package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.budget.award.DuePayment.State;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * What is to be paid of all awards, for whoever pays. The methods that change a payment lock its
 * award first: call them before the ledger, and for more payments in one transaction in the order
 * in which {@link #payable} gives them.
 */
@ApplicationScoped
public class DuePayments {

  /** At most so many at once. */
  public static final int MOST_PAYABLE = 1000;

  private final Awards awards;
  private final DuePaymentRows rows;
  private final Suspensions suspensions;
  private final SettleAward settleAward;
  private final Clock clock;

  DuePayments(
      Awards awards,
      DuePaymentRows rows,
      Suspensions suspensions,
      SettleAward settleAward,
      Clock clock) {
    this.awards = awards;
    this.rows = rows;
    this.suspensions = suspensions;
    this.settleAward = settleAward;
    this.clock = clock;
  }

  /**
   * What may be paid on that day, the most urgent first, at most {@value #MOST_PAYABLE}. Not what
   * is suspended (Awb 4:56).
   */
  @Transactional
  public List<DuePayment> payable(LocalDate today) {
    return rows.due(today, MOST_PAYABLE);
  }

  @Transactional
  public Optional<DuePayment> find(UUID dueId) {
    return rows.findByIdOptional(dueId);
  }

  /** All payments of an application's award, in order, also those that were cancelled. */
  @Transactional
  public List<DuePayment> of(UUID applicationId) {
    return rows.list("applicationId = ?1 order by ordinal", applicationId);
  }

  /** It goes to the bank. Refuses what is not due (any more); the same order again is harmless. */
  @Transactional(TxType.MANDATORY)
  public void ordered(UUID dueId, UUID orderId) {
    var payment = locked(dueId);
    if (orderId.equals(payment.orderId())) {
      return;
    }
    if (payment.state() != State.DUE) {
      throw new Rejected(AwardRejections.paymentNotDue(payment));
    }
    payment.order(orderId);
  }

  /** The money left the state's account on that day. Again is harmless. */
  @Transactional(TxType.MANDATORY)
  public void paid(UUID dueId, LocalDate valueDay) {
    var payment = locked(dueId);
    if (payment.state() != State.PAID) {
      payment.pay(valueDay);
    }
  }

  /**
   * The bank paid what it had refused, whatever became of the award and of this payment since.
   *
   * @param amount as it was ordered
   * @return paid or ordered beyond what the award entitles to now, which is to be claimed back
   */
  @Transactional(TxType.MANDATORY)
  public Euro paidAfterAll(UUID dueId, UUID orderId, Euro amount, LocalDate valueDay) {
    var payment = locked(dueId);
    payment.payAfterAll(orderId, amount, valueDay);
    return settleAward.settle(awards.lockKnown(payment.decisionId()), today()).overpaid();
  }

  /**
   * The bank refused it or the money came back: it is due again, unless the award changed in the
   * meantime. Where that made another payment of the same part, this one comes to nothing and the
   * other takes its amount over. Again is harmless.
   */
  @Transactional(TxType.MANDATORY)
  public void returned(UUID dueId, String reason) {
    var payment = locked(dueId);
    if (!payment.isSettled()) {
      return;
    }
    var part = payment.part();
    if (rows.ofAward(payment.decisionId()).stream()
        .anyMatch(other -> other.isOpen() && other.isFor(part))) {
      payment.comeToNothing(reason);
    } else {
      payment.comeBack(reason, suspensions.isSuspended(payment.decisionId()));
    }
    settleAward.settle(awards.lockKnown(payment.decisionId()), today());
  }

  /**
   * All reasons why what was ordered may not go to the bank any more: its award was suspended (Awb
   * 4:56), or lowered below what was paid and ordered of it. Locks the award, so that the answer
   * holds for the rest of the transaction.
   *
   * @param number of the application, to tell which one it is
   */
  @Transactional(TxType.MANDATORY)
  public List<Rejection> againstSending(UUID dueId, String number) {
    var decisionId = locked(dueId).decisionId();
    var entitled = awards.lockKnown(decisionId).entitled();
    List<Rejection> reasons = new ArrayList<>();
    if (suspensions.isSuspended(decisionId)) {
      reasons.add(AwardRejections.paymentsSuspended(number));
    }
    if (PaymentPart.sum(Schedule.settled(rows.ofAward(decisionId))).isMoreThan(entitled)) {
      reasons.add(AwardRejections.orderedAboveAward(number, entitled));
    }
    return reasons;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }

  private DuePayment locked(UUID dueId) {
    var payment =
        rows.findByIdOptional(dueId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    awards.lockKnown(payment.decisionId());
    // What this transaction changed about it before is read back as well.
    rows.flush();
    rows.getEntityManager().refresh(payment);
    return payment;
  }
}
