package nl.innovatiebudget.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.assessment.decision.DecisionProposal.Closing;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Preparing and signing the decision on a round. */
@Path("/")
public class DecisionResource {

  private final ProposeDecision proposeDecision;
  private final ApproveDecision approveDecision;
  private final DeviateFromAdvice deviateFromAdvice;
  private final CloseProposal closeProposal;
  private final DecisionProposals proposals;
  private final CurrentCaller caller;

  DecisionResource(
      ProposeDecision proposeDecision,
      ApproveDecision approveDecision,
      DeviateFromAdvice deviateFromAdvice,
      CloseProposal closeProposal,
      DecisionProposals proposals,
      CurrentCaller caller) {
    this.proposeDecision = proposeDecision;
    this.approveDecision = approveDecision;
    this.deviateFromAdvice = deviateFromAdvice;
    this.closeProposal = closeProposal;
    this.proposals = proposals;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/decision-proposals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Prepares the decision on all or some cases of a round")
  public Response propose(@PathParam("roundId") String roundId, ProposalRequest request) {
    var proposal = proposeDecision.propose(roundId, request, caller.get().actingSubject());
    return Response.created(URI.create("decision-proposals/" + proposal.proposalId()))
        .entity(proposal)
        .build();
  }

  @GET
  @Path("decision-proposals/{proposalId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Shows a proposed decision")
  public ProposalView get(@PathParam("proposalId") UUID proposalId) {
    return proposals.get(proposalId).view();
  }

  @POST
  @Path("decision-proposals/{proposalId}/approvals")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @Operation(summary = "Signs a proposed decision; awards are final once their money is reserved")
  public Response approve(@PathParam("proposalId") UUID proposalId) {
    var proposal = approveDecision.approve(proposalId, caller.get());
    return Response.accepted(proposal).build();
  }

  @PUT
  @Path("decision-proposals/{proposalId}/deviations/{applicationId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "Departs from the advice for one case; what equals the advice takes it back")
  public ProposalView deviate(
      @PathParam("proposalId") UUID proposalId,
      @PathParam("applicationId") UUID applicationId,
      DeviationRequest request) {
    return deviateFromAdvice.deviate(proposalId, applicationId, request, caller.get());
  }

  @POST
  @Path("decision-proposals/{proposalId}/withdrawals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Takes back a proposal that the caller prepared")
  public Response withdraw(@PathParam("proposalId") UUID proposalId, Reason request) {
    return close(proposalId, Closing.WITHDRAWN, request);
  }

  @POST
  @Path("decision-proposals/{proposalId}/rejections")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @Operation(summary = "Refuses to decide as was proposed")
  public Response reject(@PathParam("proposalId") UUID proposalId, Reason request) {
    return close(proposalId, Closing.REJECTED, request);
  }

  private Response close(UUID proposalId, Closing how, Reason request) {
    var by = caller.get().actingSubject();
    return Response.ok(closeProposal.close(proposalId, how, request.reason(), by)).build();
  }
}
