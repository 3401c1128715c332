package nl.innovatiebudget.budget.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows that the ledger adds up. */
@Path("/trial-balance")
public class TrialBalanceResource {

  private final Accounts accounts;

  public TrialBalanceResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "All accounts with their balances, and whether debits equal credits")
  public TrialBalance show() {
    return TrialBalance.of(accounts.all());
  }
}
