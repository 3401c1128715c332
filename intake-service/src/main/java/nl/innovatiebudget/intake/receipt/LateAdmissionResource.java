package nl.innovatiebudget.intake.receipt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.web.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** An officer's leave to submit one draft after the deadline. */
@Path("/applications/{applicationId}/late-admissions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LateAdmissionResource {

  private final AdmitLate admitLate;
  private final Reception reception;

  LateAdmissionResource(AdmitLate admitLate, Reception reception) {
    this.admitLate = admitLate;
    this.reception = reception;
  }

  /**
   * Why the draft is let in.
   *
   * @param reason shown to the applicants and kept
   */
  public record LateAdmissionRequest(@NotBlank @Size(max = 1000) String reason) {}

  public record LateAdmission(UUID applicationId, Instant admittedAt, String reason) {}

  @POST
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = LateAdmission.class, responseCode = "201")
  @Operation(
      summary = "Let one draft be submitted once although the round is closed",
      description = "The officer names the draft by the id that its applicants gave.")
  public Response admit(
      @PathParam("applicationId") UUID applicationId, LateAdmissionRequest request) {
    var at = reception.receivedAt();
    admitLate.admit(applicationId, request.reason(), at);
    return Response.status(Status.CREATED)
        .entity(new LateAdmission(applicationId, at, request.reason()))
        .build();
  }
}
