package nl.innovatiebudget.budget.proof;

import nl.innovatiebudget.budget.account.Book;
import org.jspecify.annotations.Nullable;

/**
 * What the transfers so far amount to for one account, in whole cents. Changed in place: there is
 * one for each account and millions of transfers pass.
 */
final class Sums {

  final long accountId;
  final boolean bounded;
  final long allowance;
  final Book book;
  final @Nullable Long budgetYear;
  final long closedAfter;
  long debitsPending;
  long debitsPosted;
  long creditsPending;
  long creditsPosted;

  /** Of an account that is open. */
  Sums(long accountId, boolean bounded, long allowance, Book book, @Nullable Long budgetYear) {
    this(accountId, bounded, allowance, book, budgetYear, Long.MAX_VALUE);
  }

  /**
   * Begins with nothing.
   *
   * @param closedAfter the position after which the account or its year was closed
   */
  Sums(
      long accountId,
      boolean bounded,
      long allowance,
      Book book,
      @Nullable Long budgetYear,
      long closedAfter) {
    this.accountId = accountId;
    this.bounded = bounded;
    this.allowance = allowance;
    this.book = book;
    this.budgetYear = budgetYear;
    this.closedAfter = closedAfter;
  }

  /** Refuses, by {@link ArithmeticException}, a sum that is no amount any more. */
  void debit(long pending, long posted) {
    debitsPending = Math.addExact(debitsPending, pending);
    debitsPosted = Math.addExact(debitsPosted, posted);
  }

  /** See {@link #debit}. */
  void credit(long pending, long posted) {
    creditsPending = Math.addExact(creditsPending, pending);
    creditsPosted = Math.addExact(creditsPosted, posted);
  }

  boolean withinCeiling() {
    return !bounded
        || Math.addExact(debitsPending, debitsPosted) <= Math.addExact(allowance, creditsPosted);
  }

  boolean mayTradeWith(Sums other) {
    return book == other.book
        && (budgetYear == null || other.budgetYear == null || budgetYear.equals(other.budgetYear));
  }

  boolean isClosedAt(long position) {
    return position > closedAfter;
  }

  String inWords() {
    return "debits %d pending, %d posted; credits %d pending, %d posted"
        .formatted(debitsPending, debitsPosted, creditsPending, creditsPosted);
  }
}
