package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Submitting an application. */
@Path("/applications/{applicationId}/submissions")
@Produces(MediaType.APPLICATION_JSON)
public class SubmissionResource {

  private final SubmitApplication submitApplication;
  private final Reception reception;

  SubmissionResource(SubmitApplication submitApplication, Reception reception) {
    this.submitApplication = submitApplication;
    this.reception = reception;
  }

  @POST
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @Operation(summary = "Submit the signed content; gives a receipt with the instant of reception")
  public Response submit(@PathParam("applicationId") UUID applicationId) {
    var receipt = submitApplication.submit(applicationId, reception.receivedAt());
    return Response.created(URI.create("/applications/" + applicationId)).entity(receipt).build();
  }
}
