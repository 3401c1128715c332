package nl.innovatiebudget.budget.award;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to one proposed award: money reserved or refused, and whether it became a legal
 * commitment since. The money itself is in the ledger.
 */
@Entity
public class Award {

  /** Where the money of the award stands. */
  public enum State {
    RESERVED,
    REFUSED,
    COMMITTED
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
  void commit(LetterIssued letter) {
    if (state != State.RESERVED || !amount().equals(letter.amountCents())) {
      throw new IllegalStateException(
          "letter %s awards %s, but decision %s is %s for %s"
              .formatted(letter.letterId(), letter.amountCents(), decisionId, state, amount()));
    }
    state = State.COMMITTED;
    letterId = letter.letterId();
    committedAt = letter.issuedAt();
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
}
