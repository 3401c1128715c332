package nl.innovatiebudget.budget.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Asks for a proof of the ledger, and shows what proofs found. */
@Path("/ledger-proofs")
@Produces(MediaType.APPLICATION_JSON)
public class ProofResource {

  private static final int SHOWN = 50;

  private final RequestProof requestProof;
  private final Proofs proofs;
  private final CurrentCaller caller;

  ProofResource(RequestProof requestProof, Proofs proofs, CurrentCaller caller) {
    this.requestProof = requestProof;
    this.proofs = proofs;
    this.caller = caller;
  }

  /** The proof is under way when this answers; it may be one that somebody asked for before. */
  @POST
  @Idempotent
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "Have the whole ledger read again and recomputed")
  @APIResponse(
      responseCode = "202",
      description = "Under way; its address is in Location",
      content = @Content(schema = @Schema(implementation = Proof.class)))
  public Response request(@jakarta.ws.rs.core.Context UriInfo address) {
    var proof = requestProof.onDemand(caller.get().actingSubject());
    var location = address.getAbsolutePathBuilder().path(proof.proofId().toString()).build();
    return Response.accepted(proof).location(location).build();
  }

  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "The last 50 proofs, newest first")
  public List<Proof> list() {
    return proofs.latest(SHOWN);
  }

  @GET
  @Path("/{proofId}")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "One proof: how far it is, or what it found")
  public Proof show(@PathParam("proofId") UUID proofId) {
    return proofs.find(proofId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
