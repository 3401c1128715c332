package nl.innovatiebudget.budget.account;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;

/** Whose accounts the caller may see: staff all of them, a machine client those of clients. */
@ApplicationScoped
public class LedgerReaders {

  private final CurrentCaller caller;

  LedgerReaders(CurrentCaller caller) {
    this.caller = caller;
  }

  public boolean seeAll() {
    return caller.get().hasRole(Role.CONTROLLER) || caller.get().hasRole(Role.AUDITOR);
  }

  public boolean see(AccountCode code) {
    return code.isOfClients() || seeAll();
  }
}
