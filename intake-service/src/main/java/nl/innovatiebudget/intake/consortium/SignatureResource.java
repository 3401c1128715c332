package nl.innovatiebudget.intake.consortium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Signing as a consortium: every public participant for itself. */
@Path("/applications/{applicationId}/signatures")
@Produces(MediaType.APPLICATION_JSON)
public class SignatureResource {

  private final SignApplication signApplication;

  SignatureResource(SignApplication signApplication) {
    this.signApplication = signApplication;
  }

  @POST
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @Operation(summary = "Sign the present content for your organisation")
  public Response sign(@PathParam("applicationId") UUID applicationId) {
    return Response.status(Status.CREATED).entity(signApplication.sign(applicationId)).build();
  }
}
