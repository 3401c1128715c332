package nl.innovatiebudget.budget.reclaim;

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
import nl.innovatiebudget.budget.reclaim.RaiseReclaim.Claim;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Proposes to claim money back; another person approves it under {@code /proposals}. */
@Path("/awards")
@Produces(MediaType.APPLICATION_JSON)
public class ReclaimProposalResource {

  private final Proposals proposals;

  ReclaimProposalResource(Proposals proposals) {
    this.proposals = proposals;
  }

  @POST
  @Path("/{applicationId}/reclaim-proposals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CONTROLLER})
  @APIResponseSchema(value = ProposalView.class, responseCode = "201")
  @Operation(summary = "Proposes to claim back what was paid without right")
  public Response propose(@PathParam("applicationId") UUID applicationId, ReclaimRequest request) {
    var proposal =
        proposals.propose(
            RaiseReclaim.KIND,
            applicationId.toString(),
            new Claim(applicationId, request),
            request.reason());
    return Response.created(URI.create("proposals/" + proposal.proposalId()))
        .entity(proposal)
        .build();
  }
}
