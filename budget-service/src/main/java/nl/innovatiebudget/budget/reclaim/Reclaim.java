package nl.innovatiebudget.budget.reclaim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.award.Overpayments.Overpayment;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Money that was paid without right and is claimed back (Awb 4:57). */
@Entity
public class Reclaim {

  /** Whether something is still owed. */
  @Schema(name = "ReclaimState")
  public enum State {
    OPEN,
    SETTLED
  }

  @Id private UUID reclaimId;
  private String reference;
  private UUID decisionId;
  private UUID applicationId;
  private String roundId;
  private long amountCents;
  private String reason;
  private LocalDate raisedOn;
  private LocalDate payByDay;
  private @Nullable LocalDate remindedOn;
  private @Nullable LocalDate remindByDay;
  private LocalDate limitationFrom;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable LocalDate settledOn;

  /** For Hibernate. */
  protected Reclaim() {}

  Reclaim(
      UUID id,
      String reference,
      Overpayment overpayment,
      Euro amount,
      String reason,
      LocalDate raisedOn) {
    this.reclaimId = id;
    this.reference = reference;
    this.decisionId = overpayment.decisionId();
    this.applicationId = overpayment.applicationId();
    this.roundId = overpayment.roundId();
    this.amountCents = amount.cents();
    this.reason = reason;
    this.raisedOn = raisedOn;
    this.payByDay = ReclaimTerms.payBy(raisedOn);
    this.limitationFrom = payByDay;
    this.state = State.OPEN;
  }

  /** In writing, once, when the term to pay is over; it interrupts the limitation (Awb 4:106). */
  void remind(LocalDate today) {
    if (state != State.OPEN || remindedOn != null || !today.isAfter(payByDay)) {
      throw new IllegalStateException("no reminder of reclaim " + reclaimId + " on " + today);
    }
    remindedOn = today;
    remindByDay = ReclaimTerms.payAfterReminderBy(today);
    limitationFrom = today;
  }

  void settle(LocalDate on) {
    state = State.SETTLED;
    settledOn = on;
  }

  public UUID reclaimId() {
    return reclaimId;
  }

  /** What the debtor names when paying. */
  public String reference() {
    return reference;
  }

  public UUID decisionId() {
    return decisionId;
  }

  public UUID applicationId() {
    return applicationId;
  }

  public String roundId() {
    return roundId;
  }

  public Euro amount() {
    return Euro.ofCents(amountCents);
  }

  public String reason() {
    return reason;
  }

  public LocalDate raisedOn() {
    return raisedOn;
  }

  /** The last day to pay; the debtor is in default from the next day (Awb 4:97). */
  public LocalDate payByDay() {
    return payByDay;
  }

  public @Nullable LocalDate remindedOn() {
    return remindedOn;
  }

  /** The last day to pay after the reminder. */
  public @Nullable LocalDate remindByDay() {
    return remindByDay;
  }

  /** The last day before the claim is time-barred. */
  public LocalDate enforceableUntil() {
    return ReclaimTerms.enforceableUntil(limitationFrom);
  }

  public State state() {
    return state;
  }

  public @Nullable LocalDate settledOn() {
    return settledOn;
  }
}
