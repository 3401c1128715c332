package nl.innovatiebudget.budget.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.recipient.BankAccount.State;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Takes down where an application's money is to go; it is not paid to before a second reading. */
@ApplicationScoped
class EnterBankAccount {

  private final Recipients recipients;
  private final BankAccounts accounts;
  private final Clock clock;

  EnterBankAccount(Recipients recipients, BankAccounts accounts, Clock clock) {
    this.recipients = recipients;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Refuses an application that is not known, a number that cannot be paid to, and a second account
   * while one still waits.
   */
  @Transactional
  BankAccount enter(UUID applicationId, NewBankAccount entered, String by) {
    if (recipients.lock(List.of(applicationId)).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var iban = Iban.normalised(entered.iban());
    var reasons = new ArrayList<>(Iban.judge(iban));
    if (accounts.of(applicationId).stream().anyMatch(known -> known.state() == State.ENTERED)) {
      reasons.add(RecipientRejections.accountWaits());
    }
    Rejected.ifAny(reasons);
    var account =
        new BankAccount(
            UUID.randomUUID(),
            applicationId,
            new Iban(iban),
            entered.holderName(),
            entered.source(),
            State.ENTERED,
            by,
            clock.instant(),
            null,
            null,
            null);
    accounts.add(account);
    return account;
  }
}
