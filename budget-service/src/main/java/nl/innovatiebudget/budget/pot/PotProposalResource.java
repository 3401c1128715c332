package nl.innovatiebudget.budget.pot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Changes what pots hold, by two people. */
@Path("/rounds/{roundId}/pots/{potId}")
@Produces(MediaType.APPLICATION_JSON)
public class PotProposalResource {

  private final Proposals proposals;

  PotProposalResource(Proposals proposals) {
    this.proposals = proposals;
  }

  @POST
  @Path("adjustment-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(
      summary =
          "Proposes to raise a pot from what the round has in no pot, or to lower it to there",
      description =
          """
          A pot is never lowered below what is reserved and committed. A lower ceiling does not \
          bind who applied before it was made known (Awb 4:27, second paragraph), so after the \
          period opened `everyEarlierApplicationDecided` must be declared; who approves vouches \
          for it as well.""")
  public Response proposeAdjustment(
      @PathParam("roundId") String roundId,
      @PathParam("potId") String potId,
      AdjustmentRequest request) {
    return created(
        proposals.propose(
            AdjustPot.KIND,
            PathId.checked(roundId) + "/" + PathId.checked(potId),
            new PotAdjustment(
                roundId,
                potId,
                request.direction(),
                Euro.ofCents(request.amountCents()),
                Boolean.TRUE.equals(request.everyEarlierApplicationDecided()),
                request.reason()),
            request.reason()));
  }

  @POST
  @Path("transfer-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(
      summary = "Proposes to move money from this pot to another pot of the round",
      description =
          """
          It lowers this pot, so after the period opened `everyEarlierApplicationDecided` must be \
          declared here as well.""")
  public Response proposeTransfer(
      @PathParam("roundId") String roundId, @PathParam("potId") String potId, MoveRequest request) {
    return created(
        proposals.propose(
            MovePotMoney.KIND,
            PathId.checked(roundId) + "/" + PathId.checked(potId),
            new PotMove(
                roundId,
                potId,
                request.toPotId(),
                Euro.ofCents(request.amountCents()),
                Boolean.TRUE.equals(request.everyEarlierApplicationDecided()),
                request.reason()),
            request.reason()));
  }

  private static Response created(Object proposal) {
    return Response.status(Response.Status.CREATED).entity(proposal).build();
  }

  /**
   * More or less money for a pot; whole cents.
   *
   * @param everyEarlierApplicationDecided see {@link PotAdjustment}; not for a raise
   */
  public record AdjustmentRequest(
      PotAdjustment.@NotNull Direction direction,
      @NotNull @Min(1) @Max(100_000_000_000_000L) Long amountCents,
      @Nullable Boolean everyEarlierApplicationDecided,
      @NotNull @NotBlank @Size(max = 2000) String reason) {}

  /**
   * Money for another pot; whole cents.
   *
   * @param everyEarlierApplicationDecided see {@link PotMove}
   */
  public record MoveRequest(
      @NotNull @NotBlank @Size(max = 100) String toPotId,
      @NotNull @Min(1) @Max(100_000_000_000_000L) Long amountCents,
      @Nullable Boolean everyEarlierApplicationDecided,
      @NotNull @NotBlank @Size(max = 2000) String reason) {}
}
