package nl.innovatiebudget.budget.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one proposed award: money reserved or refused, and whether it became a legal
 * commitment since. The money itself is in the ledger.
 */
@Entity
public class Award {

  /** Where the money of the award stands. */
  @Schema(name = "AwardState")
  public enum State {
    RESERVED,
    REFUSED,
    /** The reservation was given up before any letter. */
    RELEASED,
    COMMITTED,
    /** What the recipient may keep was fixed (Awb 4:42). */
    DETERMINED,
    WITHDRAWN
  }

  @Id private UUID decisionId;
  private UUID applicationId;
  private String roundId;
  private String potId;
  private long amountCents;
  private String legalBasis;
  private Instant decidedAt;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable UUID transferId;
  private @Nullable Long availableCents;
  private @Nullable UUID letterId;
  private @Nullable Instant committedAt;
  private long committedCents;
  private long entitledCents;
  private long releasedCents;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable PaymentArrangement arrangement;

  private @Nullable LocalDate determinedOn;
  private @Nullable LocalDate withdrawnOn;

  /** For Hibernate. */
  protected Award() {}

  private Award(AwardProposed proposal, State state) {
    this.decisionId = proposal.decisionId();
    this.applicationId = proposal.applicationId();
    this.roundId = proposal.roundId();
    this.potId = proposal.potId();
    this.amountCents = proposal.amountCents().cents();
    this.legalBasis = proposal.legalBasis();
    this.decidedAt = proposal.decidedAt();
    this.state = state;
  }

  static Award reserved(AwardProposed proposal, TransferId by) {
    var award = new Award(proposal, State.RESERVED);
    award.transferId = by.value();
    return award;
  }

  static Award refused(AwardProposed proposal, Euro available) {
    var award = new Award(proposal, State.REFUSED);
    award.availableCents = available.cents();
    return award;
  }

  /** Whether this is the answer to that very proposal. */
  boolean answers(AwardProposed proposal) {
    return decisionId.equals(proposal.decisionId())
        && applicationId.equals(proposal.applicationId())
        && roundId.equals(proposal.roundId())
        && potId.equals(proposal.potId())
        && amount().equals(proposal.amountCents());
  }

  /** The letter is out. Refuses a letter about money that was never reserved, or another amount. */
  void commit(LetterIssued letter, PaymentArrangement paidBy) {
    if (state != State.RESERVED || !amount().equals(letter.amountCents())) {
      throw new IllegalStateException(
          "letter %s awards %s, but decision %s is %s for %s"
              .formatted(letter.letterId(), letter.amountCents(), decisionId, state, amount()));
    }
    state = State.COMMITTED;
    letterId = letter.letterId();
    committedAt = letter.issuedAt();
    committedCents = amountCents;
    entitledCents = amountCents;
    arrangement = paidBy;
  }

  /** The reservation is given up; another decision may be taken. */
  void giveUp() {
    require(State.RESERVED);
    state = State.RELEASED;
  }

  /**
   * More or less than before, while the award runs. More is bound at once; less is let go later.
   */
  void change(Euro entitled) {
    require(State.COMMITTED);
    committedCents = Math.max(committedCents, entitled.cents());
    entitledCents = entitled.cents();
  }

  /** Fixes what the recipient may keep; never more than was awarded. */
  void determine(Euro amount, LocalDate on) {
    require(State.COMMITTED, State.DETERMINED);
    if (amount.isMoreThan(entitled())) {
      throw new IllegalStateException("award " + decisionId + " cannot be determined higher");
    }
    state = State.DETERMINED;
    entitledCents = amount.cents();
    determinedOn = determinedOn == null ? on : determinedOn;
  }

  void withdraw(LocalDate on) {
    require(State.COMMITTED, State.DETERMINED);
    state = State.WITHDRAWN;
    entitledCents = 0;
    withdrawnOn = on;
  }

  /** What is bound beyond this much goes back to the pot. */
  Euro release(Euro toKeep) {
    var surplus = committed().isMoreThan(toKeep) ? committed().minus(toKeep) : Euro.ZERO;
    committedCents -= surplus.cents();
    releasedCents += surplus.cents();
    return surplus;
  }

  private void require(State... allowed) {
    if (!List.of(allowed).contains(state)) {
      throw new IllegalStateException("award " + decisionId + " is " + state);
    }
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

  public String potId() {
    return potId;
  }

  public Euro amount() {
    return Euro.ofCents(amountCents);
  }

  public String legalBasis() {
    return legalBasis;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public State state() {
    return state;
  }

  /** The pending transfer; none when refused. */
  public @Nullable UUID transferId() {
    return transferId;
  }

  /** What the pot had left; only when refused. */
  public @Nullable Euro available() {
    return availableCents == null ? null : Euro.ofCents(availableCents);
  }

  public @Nullable UUID letterId() {
    return letterId;
  }

  public @Nullable Instant committedAt() {
    return committedAt;
  }

  /** What the ledger binds for it now. */
  public Euro committed() {
    return Euro.ofCents(committedCents);
  }

  /** What the recipient may keep, by the latest decision. */
  public Euro entitled() {
    return Euro.ofCents(entitledCents);
  }

  /** What went back to the pot so far. */
  public Euro released() {
    return Euro.ofCents(releasedCents);
  }

  /** How it is paid; only once the letter is out. */
  public @Nullable PaymentArrangement arrangement() {
    return arrangement;
  }

  /** The legal day of the letter. Refuses an award without one. */
  public LocalDate committedOn() {
    return LocalDate.ofInstant(Objects.requireNonNull(committedAt), BusinessClock.AMSTERDAM);
  }

  public @Nullable LocalDate determinedOn() {
    return determinedOn;
  }

  public @Nullable LocalDate withdrawnOn() {
    return withdrawnOn;
  }
}
