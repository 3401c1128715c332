package nl.innovatiebudget.intake.consortium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.EntityTag;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

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
  @APIResponseSchema(value = SignApplication.Signed.class, responseCode = "201")
  @Operation(
      summary = "Sign the present content for your organisation",
      description = "Send the ETag that you saw in If-Match: 412 when the content changed since.")
  public Response sign(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
    var tag = Optional.ofNullable(seen).map(EntityTag::ofIfMatch);
    return Response.status(Status.CREATED).entity(signApplication.sign(applicationId, tag)).build();
  }
}
