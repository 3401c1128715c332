package nl.innovatiebudget.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.decision.ProposalTag;
import nl.innovatiebudget.assessment.decision.Reason;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Signing, or not, what was proposed on an objection. */
@Path("/objection-proposals/{proposalId}")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionProposalResource {

  private final ApproveOutcome approveOutcome;
  private final CloseOutcome closeOutcome;
  private final ObjectionProposals proposals;
  private final Objections objections;
  private final CaseAccess access;
  private final CurrentCaller caller;

  ObjectionProposalResource(
      ApproveOutcome approveOutcome,
      CloseOutcome closeOutcome,
      ObjectionProposals proposals,
      Objections objections,
      CaseAccess access,
      CurrentCaller caller) {
    this.approveOutcome = approveOutcome;
    this.closeOutcome = closeOutcome;
    this.proposals = proposals;
    this.objections = objections;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @APIResponseSchema(value = ObjectionProposalView.class, responseCode = "200")
  @Operation(summary = "Shows a proposed decision on an objection")
  public Response get(@PathParam("proposalId") UUID proposalId) {
    var proposal = proposals.get(proposalId);
    access.withoutConflict(objections.get(proposal.objectionId()).applicationId(), caller.get());
    return shown(proposal.view(), Response.ok());
  }

  @POST
  @Path("approvals")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = ObjectionProposalView.class, responseCode = "202")
  @Operation(
      summary = "Signs the decision on an objection; a grant is final with its money",
      description = "If-Match carries the ETag of the proposal that you read.")
  public Response approve(
      @PathParam("proposalId") UUID proposalId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String read) {
    return shown(approveOutcome.approve(proposalId, read, caller.get()), Response.accepted());
  }

  @POST
  @Path("rejections")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = ObjectionProposalView.class, responseCode = "200")
  @Operation(summary = "Refuses to decide on an objection as was proposed")
  public Response reject(@PathParam("proposalId") UUID proposalId, Reason request) {
    return shown(closeOutcome.reject(proposalId, request.reason(), caller.get()), Response.ok());
  }

  @POST
  @Path("withdrawals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ObjectionProposalView.class, responseCode = "200")
  @Operation(summary = "Takes back a proposal on an objection that the caller prepared")
  public Response withdraw(@PathParam("proposalId") UUID proposalId, Reason request) {
    return shown(closeOutcome.withdraw(proposalId, request.reason(), caller.get()), Response.ok());
  }

  private static Response shown(ObjectionProposalView proposal, ResponseBuilder response) {
    return response
        .header(HttpHeaders.ETAG, ProposalTag.of(proposal.version()))
        .entity(proposal)
        .build();
  }
}
