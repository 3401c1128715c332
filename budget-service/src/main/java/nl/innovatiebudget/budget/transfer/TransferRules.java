package nl.innovatiebudget.budget.transfer;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Transfer.Phase;
import nl.innovatiebudget.budget.transfer.TransferRejection.AlreadyEnded;
import nl.innovatiebudget.budget.transfer.TransferRejection.AmountNotPositive;
import nl.innovatiebudget.budget.transfer.TransferRejection.BalanceOverflow;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.NotPending;
import nl.innovatiebudget.budget.transfer.TransferRejection.SameAccount;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.kit.money.Euro;

/** Judges a transfer by the accounts as they stand; the database holds the same rules. */
final class TransferRules {

  private TransferRules() {}

  /** The first reason to refuse a transfer that starts here: at once or pending. */
  static Optional<TransferRejection> judgeStart(
      Transfer transfer, Map<AccountCode, Account> accounts) {
    if (transfer.amount().equals(Euro.ZERO)) {
      return Optional.of(new AmountNotPositive());
    }
    if (transfer.debit().equals(transfer.credit())) {
      return Optional.of(new SameAccount(transfer.debit()));
    }
    return unknown(transfer, accounts).or(() -> judgeBalances(transfer, accounts));
  }

  private static Optional<TransferRejection> unknown(
      Transfer transfer, Map<AccountCode, Account> accounts) {
    return Stream.of(transfer.debit(), transfer.credit())
        .filter(code -> !accounts.containsKey(code))
        .<TransferRejection>map(UnknownAccount::new)
        .findFirst();
  }

  private static Optional<TransferRejection> judgeBalances(
      Transfer transfer, Map<AccountCode, Account> accounts) {
    var available = Objects.requireNonNull(accounts.get(transfer.debit())).available();
    if (transfer.amount().isMoreThan(available)) {
      return Optional.of(new CeilingExceeded(available));
    }
    return Objects.requireNonNull(accounts.get(transfer.credit())).hasRoomFor(transfer.amount())
        ? Optional.empty()
        : Optional.of(new BalanceOverflow(transfer.credit()));
  }

  /**
   * The first reason to refuse a transfer that posts or voids another.
   *
   * @param named the transfer that it names
   * @param end what ended that one before
   */
  static Optional<TransferRejection> judgeEnd(
      Transfer transfer, Optional<Transfer> named, Optional<Transfer> end) {
    boolean pending =
        named
            .filter(start -> start.phase() == Phase.PENDING)
            .filter(start -> start.debit().equals(transfer.debit()))
            .filter(start -> start.credit().equals(transfer.credit()))
            .filter(start -> start.amount().equals(transfer.amount()))
            .isPresent();
    if (!pending) {
      return Optional.of(new NotPending());
    }
    return end.map(ended -> new AlreadyEnded());
  }
}
