package nl.innovatiebudget.budget.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/** Closes an account of the ledger for good. Refuses one on which something is still pending. */
@ApplicationScoped
public class CloseAccount implements Proposable<AccountClosing> {

  static final String KIND = "account-closing";

  private final Accounts accounts;

  CloseAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<AccountClosing> bodyType() {
    return AccountClosing.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  @Transactional
  public void judge(AccountClosing closing) {
    var code = new AccountCode(closing.accountCode());
    var account =
        accounts.find(code).orElseThrow(() -> new Rejected(ClosingRejections.unknown(code)));
    if (account.closedAt() != null) {
      throw new Rejected(ClosingRejections.alreadyClosed(code));
    }
    requireNothingPending(account);
  }

  @Override
  @Transactional
  public void carryOut(UUID proposalId, AccountClosing closing) {
    var code = new AccountCode(closing.accountCode());
    accounts.close(code);
    requireNothingPending(accounts.find(code).orElseThrow());
  }

  /** Asked again with the ledger locked: something may have been set aside just before. */
  private static void requireNothingPending(Account account) {
    var pending = account.debitsPending().plus(account.creditsPending());
    if (pending.isMoreThan(Euro.ZERO)) {
      throw new Rejected(ClosingRejections.pending(account.code(), pending));
    }
  }
}
