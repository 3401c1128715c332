package nl.innovatiebudget.budget.transfer;

import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** Why the ledger does not take a transfer. */
public sealed interface TransferRejection extends Rejection {

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /** The account that stands in the way, where it is one. */
  default @Nullable AccountCode account() {
    return null;
  }

  /** A reason that needs no more than its name. */
  record Plain(Reason reason) implements TransferRejection {
    @Override
    public String code() {
      return reason.code();
    }

    @Override
    public Text detail() {
      return reason.detail();
    }
  }

  /** Money goes from one account to another. */
  record SameAccount(AccountCode account) implements TransferRejection {
    @Override
    public String code() {
      return "same-account";
    }

    @Override
    public Text detail() {
      return new Text(
          "Het geld gaat van rekening " + account + " naar dezelfde rekening.",
          "The money goes from account " + account + " to that same account.");
    }
  }

  record UnknownAccount(AccountCode account) implements TransferRejection {
    @Override
    public String code() {
      return "unknown-account";
    }

    @Override
    public Text detail() {
      return new Text(
          "Rekening " + account + " bestaat niet.", "Account " + account + " does not exist.");
    }
  }

  /** Only what is pending on a closed account may be taken back. */
  record AccountClosed(AccountCode account) implements TransferRejection {
    @Override
    public String code() {
      return "account-closed";
    }

    @Override
    public Text detail() {
      return new Text(
          "Rekening " + account + " is gesloten.", "Account " + account + " is closed.");
    }
  }

  /** Only what is pending on an account of a closed year may be taken back. */
  record YearClosed(AccountCode account) implements TransferRejection {
    @Override
    public String code() {
      return "year-closed";
    }

    @Override
    public Text detail() {
      return new Text(
          "Het begrotingsjaar van rekening " + account + " is gesloten.",
          "The budget year of account " + account + " is closed.");
    }
  }

  /** What exceeds the ceiling is refused (Awb 4:25, second paragraph). */
  record CeilingExceeded(Euro available) implements TransferRejection {
    @Override
    public String code() {
      return "ceiling-exceeded";
    }

    @Override
    public Text detail() {
      return new Text(
          "Er is te weinig geld over: € " + available + ".",
          "There is too little money left: € " + available + ".");
    }
  }

  /** The balance would leave the range of an amount of money. */
  record BalanceOverflow(AccountCode account) implements TransferRejection {
    @Override
    public String code() {
      return "balance-overflow";
    }

    @Override
    public Text detail() {
      return new Text(
          "Het saldo van rekening " + account + " wordt te groot.",
          "The balance of account " + account + " becomes too large.");
    }
  }

  /** The id stands for another transfer already. */
  record IdInUse(TransferId id) implements TransferRejection {
    @Override
    public String code() {
      return "transfer-id-in-use";
    }

    @Override
    public Text detail() {
      return new Text(
          "Nummer " + id + " hoort al bij een andere overboeking.",
          "Id " + id + " belongs to another transfer already.");
    }
  }

  /** The reason that was kept, as it was given. */
  static TransferRejection kept(
      String code, @Nullable AccountCode account, @Nullable Euro available) {
    if (available != null) {
      return new CeilingExceeded(available);
    }
    if (account == null) {
      return new Plain(Reason.of(code));
    }
    return switch (code) {
      case "same-account" -> new SameAccount(account);
      case "unknown-account" -> new UnknownAccount(account);
      case "account-closed" -> new AccountClosed(account);
      case "year-closed" -> new YearClosed(account);
      case "balance-overflow" -> new BalanceOverflow(account);
      default -> throw new IllegalStateException("no reason to refuse: " + code);
    };
  }
}
