package nl.innovatiebudget.budget.transfer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Pattern;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes from the debited to the credited account. It is never changed: a pending transfer
 * is ended by another transfer, and a final one is taken back by another.
 *
 * @param amount what goes; when posting what is made final, which may be less than was pending
 * @param pendingId the pending transfer that this one ends; only when posting, voiding or expiring
 * @param reversesId the final transfer that this one takes back; only of a reversal
 * @param expiresAt when a pending one ends by itself
 * @param purpose what it is for, in kebab case, at most {@value #LONGEST_PURPOSE} characters
 * @param reference what it is about, at most {@value #LONGEST_REFERENCE} visible ASCII characters;
 *     no personal data
 * @param tiedToNext whether it succeeds or fails together with the next one of its list; no part of
 *     what is kept
 */
public record Transfer(
    TransferId id,
    Phase phase,
    AccountCode debit,
    AccountCode credit,
    Euro amount,
    @Nullable TransferId pendingId,
    @Nullable TransferId reversesId,
    @Nullable Instant expiresAt,
    @Nullable String purpose,
    @Nullable String reference,
    boolean tiedToNext) {

  public static final int LONGEST_PURPOSE = 40;
  public static final int LONGEST_REFERENCE = 100;

  private static final Pattern PURPOSE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern REFERENCE = Pattern.compile("[ -~]+");

  /** How far a transfer takes the money. */
  @Schema(name = "TransferPhase")
  public enum Phase {
    /** Moved in one step. */
    AT_ONCE,
    /** Set aside: gone for the debited account, not yet there for the credited one. */
    PENDING,
    /** Moved after all, the whole or a part; the rest is back where it was. */
    POST,
    /** Back where it was. */
    VOID,
    /** Back where it was, because its time was over. */
    EXPIRE,
    /** A final transfer taken back, as a whole. */
    REVERSAL;

    /** Whether it ends a pending transfer. */
    public boolean isEnd() {
      return this == POST || this == VOID || this == EXPIRE;
    }

    /** Whether it only gives back, which is possible in a closed account or year. */
    public boolean isRelease() {
      return this == VOID || this == EXPIRE;
    }
  }

  /** Refuses what a row cannot say, which is a fault of the program that asks. */
  public Transfer {
    if (phase.isEnd() != (pendingId != null)
        || (phase == Phase.REVERSAL) != (reversesId != null)
        || (expiresAt != null && phase != Phase.PENDING)) {
      throw new IllegalArgumentException("a transfer %s does not go like this".formatted(phase));
    }
    if (purpose != null && !isPurpose(purpose)) {
      throw new IllegalArgumentException("no purpose: " + purpose);
    }
    if (reference != null && !isReference(reference)) {
      throw new IllegalArgumentException("no reference: " + reference);
    }
    expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
  }

  static boolean isPurpose(String text) {
    return text.length() <= LONGEST_PURPOSE && PURPOSE.matcher(text).matches();
  }

  static boolean isReference(String text) {
    return text.length() <= LONGEST_REFERENCE && REFERENCE.matcher(text).matches();
  }

  public static Transfer atOnce(TransferId id, AccountCode debit, AccountCode credit, Euro amount) {
    return start(id, Phase.AT_ONCE, debit, credit, amount);
  }

  public static Transfer pending(
      TransferId id, AccountCode debit, AccountCode credit, Euro amount) {
    return start(id, Phase.PENDING, debit, credit, amount);
  }

  private static Transfer start(
      TransferId id, Phase phase, AccountCode debit, AccountCode credit, Euro amount) {
    return new Transfer(id, phase, debit, credit, amount, null, null, null, null, null, false);
  }

  /** The same, ending by itself at that instant; kept in whole microseconds. */
  public Transfer expiring(Instant at) {
    return new Transfer(
        id,
        phase,
        debit,
        credit,
        amount,
        pendingId,
        reversesId,
        at,
        purpose,
        reference,
        tiedToNext);
  }

  /** The transfer that makes this pending one final. */
  public Transfer posted(TransferId by) {
    return postedPartly(by, amount);
  }

  /** The transfer that makes a part of this pending one final and gives the rest back. */
  public Transfer postedPartly(TransferId by, Euro part) {
    return end(by, Phase.POST, part);
  }

  /** The transfer that takes this pending one back. */
  public Transfer voided(TransferId by) {
    return end(by, Phase.VOID, amount);
  }

  /** The transfer that takes this pending one back because its time is over. */
  Transfer expired(TransferId by) {
    return end(by, Phase.EXPIRE, amount);
  }

  private Transfer end(TransferId by, Phase how, Euro part) {
    return new Transfer(by, how, debit, credit, part, id, null, null, null, null, false);
  }

  /** The transfer that takes this final one back. */
  public Transfer reversal(TransferId by) {
    return new Transfer(
        by, Phase.REVERSAL, credit, debit, amount, null, id, null, null, null, false);
  }

  /** The same, which succeeds or fails together with the next one of its list. */
  public Transfer linked() {
    return new Transfer(
        id,
        phase,
        debit,
        credit,
        amount,
        pendingId,
        reversesId,
        expiresAt,
        purpose,
        reference,
        true);
  }

  /** The same, saying what it is for and about. */
  public Transfer about(String purpose, Object about) {
    return new Transfer(
        id,
        phase,
        debit,
        credit,
        amount,
        pendingId,
        reversesId,
        expiresAt,
        purpose,
        about.toString(),
        tiedToNext);
  }

  /** Whether this is what is kept of that. */
  boolean isKeptOf(Transfer asked) {
    return id.equals(asked.id)
        && phase == asked.phase
        && amount.equals(asked.amount)
        && debit.equals(asked.debit)
        && credit.equals(asked.credit)
        && Objects.equals(pendingId, asked.pendingId)
        && Objects.equals(reversesId, asked.reversesId)
        && Objects.equals(expiresAt, asked.expiresAt)
        && Objects.equals(purpose, asked.purpose)
        && Objects.equals(reference, asked.reference);
  }
}
