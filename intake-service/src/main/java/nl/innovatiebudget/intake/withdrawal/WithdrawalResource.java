package nl.innovatiebudget.intake.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Taking an application back, and taking it up again. */
@Path("/applications/{applicationId}")
@Produces(MediaType.APPLICATION_JSON)
public class WithdrawalResource {

  private final WithdrawApplication withdrawApplication;
  private final ReopenApplication reopenApplication;

  WithdrawalResource(WithdrawApplication withdrawApplication, ReopenApplication reopenApplication) {
    this.withdrawApplication = withdrawApplication;
    this.reopenApplication = reopenApplication;
  }

  /**
   * A withdrawal.
   *
   * @param reason for the partners and the officers
   */
  public record Withdrawal(
      @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS)
          String reason) {}

  /**
   * A reopening.
   *
   * @param reason for the applicants
   */
  public record Reopening(
      @NotBlank @Size(max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String reason) {}

  @POST
  @Path("/withdrawals")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = Withdrawn.class, responseCode = "201")
  @Operation(summary = "Take back an application that your organisation leads, submitted or not")
  public Response withdraw(@PathParam("applicationId") UUID applicationId, Withdrawal withdrawal) {
    return Response.status(Status.CREATED)
        .entity(withdrawApplication.withdraw(applicationId, withdrawal.reason()))
        .build();
  }

  @POST
  @Path("/reopenings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = Reopened.class, responseCode = "201")
  @Operation(summary = "Take up again what was withdrawn or not treated, as it was submitted last")
  public Response reopen(@PathParam("applicationId") UUID applicationId, Reopening reopening) {
    return Response.status(Status.CREATED)
        .entity(reopenApplication.reopen(applicationId, reopening.reason()))
        .build();
  }
}
