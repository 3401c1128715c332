package nl.innovatiebudget.budget.appropriation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The appropriations of the state budget: what they are, where they come from, how they change. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AppropriationResource {

  private static final int PAGE_ROWS = 1_000;

  private final Appropriations appropriations;
  private final Mutations mutations;
  private final Proposals proposals;

  AppropriationResource(Appropriations appropriations, Mutations mutations, Proposals proposals) {
    this.appropriations = appropriations;
    this.mutations = mutations;
    this.proposals = proposals;
  }

  @GET
  @Path("appropriations")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "The appropriations of an article with all totals, over the years, in euro cents")
  public AppropriationTable show(
      @QueryParam("chapter") @DefaultValue("") String chapter,
      @QueryParam("article") @DefaultValue("") String article,
      @QueryParam("phase") @Nullable Phase phase) {
    return appropriations
        .table(chapter, article, phase)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @GET
  @Path("appropriation-mutations")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary = "Each change of an article's appropriations with its document, 1,000 at a time")
  public List<MutationView> list(
      @QueryParam("chapter") @DefaultValue("") String chapter,
      @QueryParam("article") @DefaultValue("") String article,
      @QueryParam("after") @DefaultValue("0") long after) {
    return mutations.list(chapter, article, after, PAGE_ROWS);
  }

  @POST
  @Path("budget-table-proposals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(
      summary = "Proposes to take over a printed budget table, amounts in thousands of euros",
      description =
          """
          The CSV has the columns `kind` (`commitments`, `expenditure` or `receipts`), `article`, \
          `sub_article`, `instrument`, `detail`, `label`, and then one column for each year. Every \
          total must be the sum of the rows under it, in every year; all differences are given at \
          once. A draft budget (`OWB`) shows its own year and later ones as a draft, the year \
          before as it stands after the first supplementary budget, and earlier ones as they \
          ended.""")
  public Response proposeTable(TableRequest request) {
    var subject = request.chapter() + " " + request.budgetYear() + " " + request.phase();
    var table = request.table();
    return created(
        proposals.propose(
            TakePrintedTable.KIND,
            subject + " " + String.join(",", table.articles().stream().limit(50).toList()),
            table,
            request.reason()));
  }

  @POST
  @Path("appropriation-mutation-proposals")
  @Idempotent
  @RolesAllowed(Role.CONTROLLER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes changes of an article's appropriations, with their document")
  public Response proposeMutations(MutationDocument document) {
    var subject = document.chapter() + " " + document.article() + " " + document.source();
    return created(
        proposals.propose(
            MutateAppropriations.KIND,
            subject.substring(0, Math.min(300, subject.length())),
            document,
            document.reason()));
  }

  private static Response created(Object proposal) {
    return Response.status(Response.Status.CREATED).entity(proposal).build();
  }
}
