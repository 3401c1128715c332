package nl.innovatiebudget.budget.flexibility;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Shows how far the budget of a year is bound, and sets parts of it apart by two people. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class FlexibilityResource {

  private final ViewFlexibility viewFlexibility;
  private final Proposals proposals;

  FlexibilityResource(ViewFlexibility viewFlexibility, Proposals proposals) {
    this.viewFlexibility = viewFlexibility;
    this.proposals = proposals;
  }

  @GET
  @Path("budget-flexibility")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "How far an article's expenditure of a year is bound, per line, in euro cents")
  public BudgetFlexibility show(
      @QueryParam("chapter") @DefaultValue("") String chapter,
      @QueryParam("article") @DefaultValue("") String article,
      @QueryParam("year") @DefaultValue("0") int year) {
    var flexibility = viewFlexibility.of(chapter, article, year);
    if (flexibility.lines().isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    return flexibility;
  }

  @POST
  @Path("designation-proposals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to set expenditure of a year apart on its lines, or to free it")
  public Response propose(Designation designation) {
    var subject = designation.budgetYear() + " " + designation.source();
    return Response.status(Response.Status.CREATED)
        .entity(
            proposals.propose(
                DesignateMoney.KIND,
                subject.substring(0, Math.min(300, subject.length())),
                designation,
                designation.reason()))
        .build();
  }
}
