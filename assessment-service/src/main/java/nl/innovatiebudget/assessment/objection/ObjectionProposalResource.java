package nl.innovatiebudget.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.assessment.decision.Reason;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing, or not, what was proposed on an objection. */
@Path("/objection-proposals/{proposalId}")
public class ObjectionProposalResource {

  private final ApproveOutcome approveOutcome;
  private final CloseOutcome closeOutcome;
  private final CurrentCaller caller;

  ObjectionProposalResource(
      ApproveOutcome approveOutcome, CloseOutcome closeOutcome, CurrentCaller caller) {
    this.approveOutcome = approveOutcome;
    this.closeOutcome = closeOutcome;
    this.caller = caller;
  }

  @POST
  @Path("approvals")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @Operation(summary = "Signs the decision on an objection; a grant is final with its money")
  public Response approve(@PathParam("proposalId") UUID proposalId) {
    return Response.accepted(approveOutcome.approve(proposalId, caller.get())).build();
  }

  @POST
  @Path("rejections")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @Operation(summary = "Refuses to decide on an objection as was proposed")
  public Response reject(@PathParam("proposalId") UUID proposalId, Reason request) {
    var by = caller.get().actingSubject();
    return Response.ok(closeOutcome.reject(proposalId, request.reason(), by)).build();
  }

  @POST
  @Path("withdrawals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Takes back a proposal on an objection that the caller prepared")
  public Response withdraw(@PathParam("proposalId") UUID proposalId, Reason request) {
    var by = caller.get().actingSubject();
    return Response.ok(closeOutcome.withdraw(proposalId, request.reason(), by)).build();
  }
}
