package nl.innovatiebudget.budget.pot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Gives rounds money from the budget and takes what is left back, by two people. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class FundingResource {

  private final ViewFunding viewFunding;
  private final Proposals proposals;

  FundingResource(ViewFunding viewFunding, Proposals proposals) {
    this.viewFunding = viewFunding;
    this.proposals = proposals;
  }

  @GET
  @Path("{roundId}/funding")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "From which lines a round has its money, in euro cents")
  public FundingView show(@PathParam("roundId") String roundId) {
    return viewFunding.of(roundId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @POST
  @Path("{roundId}/funding-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes money of a budget line for a round")
  public Response propose(@PathParam("roundId") String roundId, FundingRequest request) {
    return created(
        proposals.propose(
            FundRound.KIND,
            PathId.checked(roundId),
            new RoundFunding(
                roundId,
                request.lineId(),
                request.budgetYear(),
                Euro.ofCents(request.amountCents()),
                request.publication(),
                request.reason()),
            request.reason()));
  }

  @POST
  @Path("{roundId}/funding-return-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes that money which is in no pot goes back to its budget line")
  public Response proposeReturn(@PathParam("roundId") String roundId, ReturnRequest request) {
    return created(
        proposals.propose(
            ReturnFunding.KIND,
            PathId.checked(roundId),
            new FundingReturn(
                roundId, request.lineId(), Euro.ofCents(request.amountCents()), request.reason()),
            request.reason()));
  }

  private static Response created(Object proposal) {
    return Response.status(Response.Status.CREATED).entity(proposal).build();
  }

  /**
   * Money for a round.
   *
   * @param amountCents whole cents
   * @param publication where it was made known that the ceiling goes up; needed above the ceiling
   */
  public record FundingRequest(
      @NotNull @NotBlank @Size(max = 100) String lineId,
      @NotNull @Min(2000) @Max(2100) Integer budgetYear,
      @NotNull @Min(1) @Max(100_000_000_000_000L) Long amountCents,
      @Nullable @Size(min = 1, max = 300) String publication,
      @NotNull @NotBlank @Size(max = 2000) String reason) {}

  /** Money that goes back; whole cents. */
  public record ReturnRequest(
      @NotNull @NotBlank @Size(max = 100) String lineId,
      @NotNull @Min(1) @Max(100_000_000_000_000L) Long amountCents,
      @NotNull @NotBlank @Size(max = 2000) String reason) {}
}
