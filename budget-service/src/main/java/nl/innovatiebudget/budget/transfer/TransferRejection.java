package nl.innovatiebudget.budget.transfer;

import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why the ledger does not take a transfer. */
public sealed interface TransferRejection extends Rejection {

  @Override
  default Kind kind() {
    return Kind.CONFLICT;
  }

  /** A transfer moves at least one cent. */
  record AmountNotPositive() implements TransferRejection {
    @Override
    public String code() {
      return "amount-not-positive";
    }

    @Override
    public Text detail() {
      return new Text("Het bedrag is minstens één cent.", "The amount is at least one cent.");
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

  /** What is to be posted or voided is not a pending transfer with this body. */
  record NotPending() implements TransferRejection {
    @Override
    public String code() {
      return "not-pending";
    }

    @Override
    public Text detail() {
      return new Text(
          "Er is geen reservering met deze rekeningen en dit bedrag.",
          "There is no pending transfer with these accounts and this amount.");
    }
  }

  /** The pending transfer was posted or voided before. */
  record AlreadyEnded() implements TransferRejection {
    @Override
    public String code() {
      return "already-ended";
    }

    @Override
    public Text detail() {
      return new Text(
          "Deze reservering is al vastgelegd of vervallen.",
          "This pending transfer was already posted or voided.");
    }
  }
}
