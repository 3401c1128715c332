package nl.innovatiebudget.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.assessment.decision.DecisionProposal.Closing;
import nl.innovatiebudget.assessment.ranking.Interests;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Preparing and signing the decision on a round. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionResource {

  private final ProposeDecision proposeDecision;
  private final ApproveDecision approveDecision;
  private final DeviateFromAdvice deviateFromAdvice;
  private final CloseProposal closeProposal;
  private final DecisionProposals proposals;
  private final Interests interests;
  private final CurrentCaller caller;

  DecisionResource(
      ProposeDecision proposeDecision,
      ApproveDecision approveDecision,
      DeviateFromAdvice deviateFromAdvice,
      CloseProposal closeProposal,
      DecisionProposals proposals,
      Interests interests,
      CurrentCaller caller) {
    this.proposeDecision = proposeDecision;
    this.approveDecision = approveDecision;
    this.deviateFromAdvice = deviateFromAdvice;
    this.closeProposal = closeProposal;
    this.proposals = proposals;
    this.interests = interests;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/decision-proposals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Prepares the decision on all or some cases of a round")
  public Response propose(@PathParam("roundId") String roundId, ProposalRequest request) {
    var proposal = proposeDecision.propose(roundId, request, caller.get());
    return shown(
        proposal, Response.created(URI.create("decision-proposals/" + proposal.proposalId())));
  }

  @GET
  @Path("decision-proposals/{proposalId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @APIResponseSchema(value = ProposalView.class, responseCode = "200")
  @Operation(
      summary = "Shows a proposed decision",
      description = "Leaves out the cases in which the caller has an interest.")
  public Response get(@PathParam("proposalId") UUID proposalId) {
    return shown(proposals.get(proposalId).view(), Response.ok());
  }

  @POST
  @Path("decision-proposals/{proposalId}/approvals")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "202")
  @Operation(
      summary = "Signs a proposed decision; awards are final once their money is reserved",
      description = "If-Match carries the ETag of the proposal that you read.")
  public Response approve(
      @PathParam("proposalId") UUID proposalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String read) {
    return shown(approveDecision.approve(proposalId, read, caller.get()), Response.accepted());
  }

  @PUT
  @Path("decision-proposals/{proposalId}/deviations/{applicationId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "200")
  @Operation(summary = "Departs from the advice for one case; what equals the advice takes it back")
  public Response deviate(
      @PathParam("proposalId") UUID proposalId,
      @PathParam("applicationId") UUID applicationId,
      DeviationRequest request) {
    var proposal = deviateFromAdvice.deviate(proposalId, applicationId, request, caller.get());
    return shown(proposal, Response.ok());
  }

  @POST
  @Path("decision-proposals/{proposalId}/withdrawals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "200")
  @Operation(summary = "Takes back a proposal that the caller prepared")
  public Response withdraw(@PathParam("proposalId") UUID proposalId, Reason request) {
    return close(proposalId, Closing.WITHDRAWN, request);
  }

  @POST
  @Path("decision-proposals/{proposalId}/rejections")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "200")
  @Operation(summary = "Refuses to decide as was proposed")
  public Response reject(@PathParam("proposalId") UUID proposalId, Reason request) {
    return close(proposalId, Closing.REJECTED, request);
  }

  private Response close(UUID proposalId, Closing how, Reason request) {
    var by = caller.get().actingSubject();
    return shown(closeProposal.close(proposalId, how, request.reason(), by), Response.ok());
  }

  private Response shown(ProposalView proposal, ResponseBuilder response) {
    var own = interests.of(proposal.roundId(), caller.get());
    return response
        .header(HttpHeaders.ETAG, ProposalTag.of(proposal.version()))
        .entity(proposal.without(own))
        .build();
  }
}
