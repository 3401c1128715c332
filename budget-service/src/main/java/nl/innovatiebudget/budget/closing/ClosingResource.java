package nl.innovatiebudget.budget.closing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Closes accounts and years of the ledger, by two people. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ClosingResource {

  private final Proposals proposals;

  ClosingResource(Proposals proposals) {
    this.proposals = proposals;
  }

  @POST
  @Path("account-closings")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to close an account for good")
  public Response closeAccount(AccountClosing closing) {
    return created(
        proposals.propose(CloseAccount.KIND, closing.accountCode(), closing, closing.reason()));
  }

  @POST
  @Path("budget-year-closings")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to close both books of a budget year for good")
  public Response closeYear(BudgetYearClosing closing) {
    var subject = String.valueOf(closing.budgetYear());
    return created(proposals.propose(CloseBudgetYear.KIND, subject, closing, closing.reason()));
  }

  private static Response created(ProposalView proposal) {
    return Response.status(Response.Status.CREATED).entity(proposal).build();
  }
}
