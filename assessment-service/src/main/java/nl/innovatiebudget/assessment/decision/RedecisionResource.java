package nl.innovatiebudget.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Another decision on one case. */
@Path("/cases/{applicationId}/redecisions")
@Produces(MediaType.APPLICATION_JSON)
public class RedecisionResource {

  private final ProposeRedecision proposeRedecision;
  private final CurrentCaller caller;

  RedecisionResource(ProposeRedecision proposeRedecision, CurrentCaller caller) {
    this.proposeRedecision = proposeRedecision;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Prepares a lower amount or a refusal for an award whose money was refused")
  public Response redecide(
      @PathParam("applicationId") UUID applicationId, DeviationRequest request) {
    var proposal = proposeRedecision.propose(applicationId, request, caller.get());
    return Response.created(URI.create("decision-proposals/" + proposal.proposalId()))
        .header(HttpHeaders.ETAG, ProposalTag.of(proposal.version()))
        .entity(proposal)
        .build();
  }
}
