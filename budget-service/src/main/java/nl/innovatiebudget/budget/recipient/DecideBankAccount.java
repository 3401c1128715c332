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
import org.jspecify.annotations.Nullable;

/** The second pair of eyes on an account. */
@ApplicationScoped
class DecideBankAccount {

  private final Recipients recipients;
  private final BankAccounts accounts;
  private final Clock clock;

  DecideBankAccount(Recipients recipients, BankAccounts accounts, Clock clock) {
    this.recipients = recipients;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * From now on it is paid to, and the former account no more. Refuses who entered it, a number
   * that was read differently, and an account that was decided on.
   */
  @Transactional
  BankAccount confirm(UUID applicationId, UUID accountId, String ibanReadAgain, String by) {
    var account = locked(applicationId, accountId);
    var reasons = reasonsAgainst(account, by);
    if (!Iban.normalised(ibanReadAgain).equals(account.iban().value())) {
      reasons.add(RecipientRejections.ibanDiffers());
    }
    Rejected.ifAny(reasons);
    accounts.replaceConfirmed(applicationId);
    return decided(account, State.CONFIRMED, by, null);
  }

  /** It is not paid to. Refuses who entered it, and an account that was decided on. */
  @Transactional
  BankAccount reject(UUID applicationId, UUID accountId, String reason, String by) {
    var account = locked(applicationId, accountId);
    Rejected.ifAny(reasonsAgainst(account, by));
    return decided(account, State.REJECTED, by, reason);
  }

  private BankAccount decided(BankAccount account, State state, String by, @Nullable String why) {
    accounts.decide(account.accountId(), state, by, clock.instant(), why);
    return find(account.applicationId(), account.accountId());
  }

  private BankAccount locked(UUID applicationId, UUID accountId) {
    recipients.lock(List.of(applicationId));
    return find(applicationId, accountId);
  }

  private BankAccount find(UUID applicationId, UUID accountId) {
    return accounts.of(applicationId).stream()
        .filter(account -> account.accountId().equals(accountId))
        .findFirst()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private static List<Rejection> reasonsAgainst(BankAccount account, String by) {
    var reasons = new ArrayList<Rejection>();
    if (account.enteredBy().equals(by)) {
      reasons.add(RecipientRejections.ownEntry());
    }
    if (account.state() != State.ENTERED) {
      reasons.add(RecipientRejections.accountDecided(account.state()));
    }
    return reasons;
  }
}
