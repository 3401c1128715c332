package nl.innovatiebudget.budget.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * Decides on what others proposed, whatever it is about. Each kind of act has an endpoint of its
 * own to propose it.
 */
@Path("/proposals")
@Produces(MediaType.APPLICATION_JSON)
public class ProposalResource {

  private final Proposals proposals;
  private final CurrentCaller caller;

  ProposalResource(Proposals proposals, CurrentCaller caller) {
    this.proposals = proposals;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Proposals, newest first, at most 200")
  public List<ProposalView> list(
      @QueryParam("state") Proposal.@Nullable State state,
      @QueryParam("kind") @Nullable String kind) {
    return proposals.list(state, kind);
  }

  @GET
  @Path("/{proposalId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "What was proposed, why, and what was decided")
  public ProposalView show(@PathParam("proposalId") UUID proposalId) {
    return proposals.find(proposalId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @POST
  @Path("/{proposalId}/approvals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Approves what somebody else proposed, and carries it out")
  public Response approve(@PathParam("proposalId") UUID proposalId) {
    return created(proposals.approve(proposalId, caller.get()));
  }

  @POST
  @Path("/{proposalId}/rejections")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Rejects what somebody else proposed, with a reason")
  public Response reject(@PathParam("proposalId") UUID proposalId, RejectionReason why) {
    return created(proposals.reject(proposalId, caller.get(), why.reason()));
  }

  @POST
  @Path("/{proposalId}/withdrawals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Takes the caller's own proposal back")
  public Response withdraw(@PathParam("proposalId") UUID proposalId) {
    return created(proposals.withdraw(proposalId, caller.get()));
  }

  private static Response created(ProposalView proposal) {
    return Response.status(Response.Status.CREATED).entity(proposal).build();
  }
}
