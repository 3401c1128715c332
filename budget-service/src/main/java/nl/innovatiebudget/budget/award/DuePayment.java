package nl.innovatiebudget.budget.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A part of an award that is to be paid, is being paid or was paid. */
@Entity
public class DuePayment {

  /** What is paid for. */
  @Schema(name = "DuePaymentKind")
  public enum Kind {
    WHOLE,
    ADVANCE,
    MILESTONE,
    /** What the determination leaves. */
    BALANCE
  }

  /** How far it is. */
  @Schema(name = "DuePaymentState")
  public enum State {
    /** Waits for a result or the determination. */
    PLANNED,
    /** Would be due, but payments are suspended (Awb 4:56). */
    HELD,
    /** May be paid. */
    DUE,
    /** On its way to the bank. */
    ORDERED,
    PAID,
    CANCELLED
  }

  @Id private UUID dueId;
  private UUID decisionId;
  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private @Nullable String milestoneId;
  private int ordinal;
  private long amountCents;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate dueDay;
  private @Nullable LocalDate payableFrom;
  private int budgetYear;
  private @Nullable UUID orderId;
  private @Nullable LocalDate paidOn;
  private @Nullable String returnedFor;

  /** For Hibernate. */
  protected DuePayment() {}

  private DuePayment(Award award, PaymentPart part, int ordinal, LocalDate expectedOn) {
    this.dueId = UUID.randomUUID();
    this.decisionId = award.decisionId();
    this.applicationId = award.applicationId();
    this.kind = part.kind();
    this.milestoneId = part.milestoneId();
    this.ordinal = ordinal;
    this.amountCents = part.amount().cents();
    this.state = State.PLANNED;
    this.dueDay = expectedOn;
    this.budgetYear = expectedOn.getYear();
  }

  /** Not to be paid yet; the day is a forecast. */
  static DuePayment planned(Award award, PaymentPart part, int ordinal, LocalDate expectedOn) {
    return new DuePayment(award, part, ordinal, expectedOn);
  }

  /** May be paid from now on, at the latest six weeks from now; held if payments are suspended. */
  void fallDue(LocalDate today, boolean suspended) {
    require(State.PLANNED);
    state = suspended ? State.HELD : State.DUE;
    payableFrom = today;
    moveTo(PaymentTerms.lastDayToPay(today));
  }

  void resize(Euro amount) {
    require(State.PLANNED, State.HELD, State.DUE);
    amountCents = amount.cents();
  }

  void cancel() {
    require(State.PLANNED, State.HELD, State.DUE);
    state = State.CANCELLED;
  }

  void hold() {
    require(State.DUE);
    state = State.HELD;
  }

  /** The time that payments stood still is added to the term. */
  void release(long daysHeld) {
    require(State.HELD);
    state = State.DUE;
    moveTo(dueDay.plusDays(daysHeld));
  }

  void order(UUID by) {
    require(State.DUE);
    state = State.ORDERED;
    orderId = by;
  }

  void pay(LocalDate valueDay) {
    require(State.ORDERED);
    state = State.PAID;
    paidOn = valueDay;
    budgetYear = valueDay.getYear();
  }

  /** The bank refused it or sent the money back. */
  void comeBack(String reason, boolean suspended) {
    require(State.ORDERED, State.PAID);
    state = suspended ? State.HELD : State.DUE;
    orderId = null;
    paidOn = null;
    returnedFor = reason;
    budgetYear = dueDay.getYear();
  }

  /** The bank refused it or sent the money back, and another payment of the same part is open. */
  void comeToNothing(String reason) {
    require(State.ORDERED, State.PAID);
    state = State.CANCELLED;
    orderId = null;
    paidOn = null;
    returnedFor = reason;
  }

  /** The bank refused it first and paid it all the same, for as much as was ordered then. */
  void payAfterAll(UUID by, Euro amount, LocalDate valueDay) {
    require(State.HELD, State.DUE, State.CANCELLED);
    amountCents = amount.cents();
    orderId = by;
    state = State.ORDERED;
    pay(valueDay);
  }

  private void moveTo(LocalDate day) {
    dueDay = day;
    budgetYear = day.getYear();
  }

  private void require(State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new IllegalStateException("payment " + dueId + " is " + state);
    }
  }

  /** Not on its way and not cancelled. */
  boolean isOpen() {
    return state == State.PLANNED || state == State.HELD || state == State.DUE;
  }

  /** Paid, or on its way. */
  boolean isSettled() {
    return state == State.ORDERED || state == State.PAID;
  }

  PaymentPart part() {
    return new PaymentPart(kind, milestoneId, amount());
  }

  boolean isFor(PaymentPart part) {
    return kind == part.kind() && Objects.equals(milestoneId, part.milestoneId());
  }

  public UUID dueId() {
    return dueId;
  }

  public UUID decisionId() {
    return decisionId;
  }

  public UUID applicationId() {
    return applicationId;
  }

  public Kind kind() {
    return kind;
  }

  public @Nullable String milestoneId() {
    return milestoneId;
  }

  public int ordinal() {
    return ordinal;
  }

  public Euro amount() {
    return Euro.ofCents(amountCents);
  }

  public State state() {
    return state;
  }

  /** The last day to pay; while planned the day that is expected. */
  public LocalDate dueDay() {
    return dueDay;
  }

  public @Nullable LocalDate payableFrom() {
    return payableFrom;
  }

  public int budgetYear() {
    return budgetYear;
  }

  public @Nullable UUID orderId() {
    return orderId;
  }

  /** The value day; only when paid. */
  public @Nullable LocalDate paidOn() {
    return paidOn;
  }

  /** Why the bank sent it back the last time. */
  public @Nullable String returnedFor() {
    return returnedFor;
  }
}
