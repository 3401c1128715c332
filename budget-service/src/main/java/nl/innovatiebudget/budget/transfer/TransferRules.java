package nl.innovatiebudget.budget.transfer;

import static nl.innovatiebudget.budget.transfer.Transfer.Phase.AT_ONCE;
import static nl.innovatiebudget.budget.transfer.Transfer.Phase.EXPIRE;
import static nl.innovatiebudget.budget.transfer.Transfer.Phase.PENDING;
import static nl.innovatiebudget.budget.transfer.Transfer.Phase.POST;
import static nl.innovatiebudget.budget.transfer.Transfer.Phase.REVERSAL;

import java.time.Instant;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.transfer.TransferRejection.AccountClosed;
import nl.innovatiebudget.budget.transfer.TransferRejection.BalanceOverflow;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import nl.innovatiebudget.budget.transfer.TransferRejection.SameAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.YearClosed;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Judges a transfer by the books as they stand, and gives the first reason to refuse it, or none;
 * the database holds the same rules.
 */
final class TransferRules {

  private TransferRules() {}

  static @Nullable TransferRejection judge(Transfer transfer, Books books) {
    if (transfer.amount().equals(Euro.ZERO)) {
      return new Plain(Reason.AMOUNT_NOT_POSITIVE);
    }
    if (transfer.debit().equals(transfer.credit())) {
      return new SameAccount(transfer.debit());
    }
    var debit = books.account(transfer.debit());
    if (debit == null) {
      return new UnknownAccount(transfer.debit());
    }
    var credit = books.account(transfer.credit());
    if (credit == null) {
      return new UnknownAccount(transfer.credit());
    }
    if (debit.book() != credit.book()) {
      return new Plain(Reason.OTHER_BOOK);
    }
    if (debit.budgetYear() != null
        && credit.budgetYear() != null
        && !debit.budgetYear().equals(credit.budgetYear())) {
      return new Plain(Reason.OTHER_YEAR);
    }
    var history =
        switch (transfer.phase()) {
          case AT_ONCE -> null;
          case PENDING -> judgeExpiry(transfer.expiresAt(), books.now());
          case POST, VOID, EXPIRE -> judgeEnd(transfer, books);
          case REVERSAL -> judgeReversal(transfer, books);
        };
    if (history != null || transfer.phase().isRelease()) {
      return history;
    }
    var closed = judgeClosing(debit, credit, books);
    return closed != null || transfer.phase() == POST
        ? closed
        : judgeBalances(transfer, debit, credit);
  }

  private static @Nullable TransferRejection judgeExpiry(@Nullable Instant at, Instant now) {
    return at != null && !at.isAfter(now) ? new Plain(Reason.EXPIRED) : null;
  }

  private static @Nullable TransferRejection judgeEnd(Transfer end, Books books) {
    var pending = books.transfer(end.pendingId());
    if (pending == null
        || pending.phase() != PENDING
        || !pending.debit().equals(end.debit())
        || !pending.credit().equals(end.credit())
        || (end.phase() != POST && !pending.amount().equals(end.amount()))) {
      return new Plain(Reason.NOT_PENDING);
    }
    var earlier = books.endOf(pending.id());
    if (earlier != null) {
      return new Plain(earlier == EXPIRE ? Reason.EXPIRED : Reason.ALREADY_ENDED);
    }
    var at = pending.expiresAt();
    return switch (end.phase()) {
      case POST ->
          end.amount().isMoreThan(pending.amount())
              ? new Plain(Reason.ABOVE_PENDING)
              : judgeExpiry(at, books.now());
      case EXPIRE -> at == null || at.isAfter(books.now()) ? new Plain(Reason.NOT_EXPIRED) : null;
      default -> null;
    };
  }

  private static @Nullable TransferRejection judgeReversal(Transfer reversal, Books books) {
    var reversed = books.transfer(reversal.reversesId());
    if (reversed != null && reversed.phase() == REVERSAL) {
      return new Plain(Reason.REVERSAL_OF_REVERSAL);
    }
    if (reversed == null
        || (reversed.phase() != AT_ONCE && reversed.phase() != POST)
        || !reversed.debit().equals(reversal.credit())
        || !reversed.credit().equals(reversal.debit())
        || !reversed.amount().equals(reversal.amount())) {
      return new Plain(Reason.NOT_REVERSIBLE);
    }
    return books.isReversed(reversed.id()) ? new Plain(Reason.ALREADY_REVERSED) : null;
  }

  private static @Nullable TransferRejection judgeClosing(
      Account debit, Account credit, Books books) {
    if (debit.closedAt() != null) {
      return new AccountClosed(debit.code());
    }
    if (credit.closedAt() != null) {
      return new AccountClosed(credit.code());
    }
    if (books.isClosedYear(debit.budgetYear())) {
      return new YearClosed(debit.code());
    }
    return books.isClosedYear(credit.budgetYear()) ? new YearClosed(credit.code()) : null;
  }

  private static @Nullable TransferRejection judgeBalances(
      Transfer transfer, Account debit, Account credit) {
    var available = debit.available();
    if (transfer.amount().isMoreThan(available)) {
      return debit.kind().isBounded()
          ? new CeilingExceeded(available)
          : new BalanceOverflow(debit.code());
    }
    return credit.hasRoomFor(transfer.amount()) ? null : new BalanceOverflow(credit.code());
  }
}
