package nl.innovatiebudget.budget.recipient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps who leads an application, as its latest submission says. */
@ApplicationScoped
public class KeepRecipient {

  private final Recipients recipients;
  private final BankAccounts accounts;

  KeepRecipient(Recipients recipients, BankAccounts accounts) {
    this.recipients = recipients;
    this.accounts = accounts;
  }

  /**
   * An older submission changes nothing. When another body leads now, the account that was
   * confirmed is not paid to any more: it is the former one's.
   */
  @Transactional
  public void keep(Recipient latest) {
    var applicationId = latest.applicationId();
    var before = recipients.lock(List.of(applicationId)).get(applicationId);
    recipients.keep(latest);
    if (before != null
        && before.submission() < latest.submission()
        && !before.isSameBodyAs(latest)) {
      accounts.replaceConfirmed(applicationId);
    }
  }
}
