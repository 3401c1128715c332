package nl.innovatiebudget.budget.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.ProposalView;
import nl.innovatiebudget.budget.approval.Proposals;
import nl.innovatiebudget.budget.award.AcceptMilestone.Acceptance;
import nl.innovatiebudget.budget.award.ChangeAward.Change;
import nl.innovatiebudget.budget.award.DetermineAward.Determination;
import nl.innovatiebudget.budget.award.ReleaseReservation.Release;
import nl.innovatiebudget.budget.award.WithdrawAward.Withdrawal;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Proposes decisions on an award; another person approves them under {@code /proposals}. */
@Path("/awards")
@Produces(MediaType.APPLICATION_JSON)
public class AwardProposalResource {

  private final Proposals proposals;

  AwardProposalResource(Proposals proposals) {
    this.proposals = proposals;
  }

  @POST
  @Path("/{applicationId}/determination-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes what a recipient may keep in the end")
  public Response determine(
      @PathParam("applicationId") UUID applicationId, DeterminationRequest request) {
    var body = new Determination(applicationId, request);
    return proposed(DetermineAward.KIND, applicationId, body, request.reason());
  }

  @POST
  @Path("/{applicationId}/withdrawal-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to take an award back, after its determination also in part")
  public Response withdraw(
      @PathParam("applicationId") UUID applicationId, WithdrawalRequest request) {
    var body = new Withdrawal(applicationId, request);
    return proposed(WithdrawAward.KIND, applicationId, body, request.reason());
  }

  @POST
  @Path("/{applicationId}/change-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes another amount for an award that runs")
  public Response change(@PathParam("applicationId") UUID applicationId, ChangeRequest request) {
    var body = new Change(applicationId, request);
    return proposed(ChangeAward.KIND, applicationId, body, request.reason());
  }

  @POST
  @Path("/{applicationId}/milestone-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to accept a result that was reported and is paid for")
  public Response accept(@PathParam("applicationId") UUID applicationId, MilestoneRequest request) {
    var body = new Acceptance(applicationId, request.milestoneId());
    return proposed(AcceptMilestone.KIND, applicationId, body, request.reason());
  }

  @POST
  @Path("/{applicationId}/reservation-release-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to give up a reservation that will get no letter")
  public Response release(
      @PathParam("applicationId") UUID applicationId, ReservationReleaseRequest request) {
    var body = new Release(applicationId, request.decisionId());
    return proposed(ReleaseReservation.KIND, applicationId, body, request.reason());
  }

  private Response proposed(String kind, UUID applicationId, Record body, String reason) {
    var proposal = proposals.propose(kind, applicationId.toString(), body, reason);
    return Response.created(URI.create("proposals/" + proposal.proposalId()))
        .entity(proposal)
        .build();
  }
}
