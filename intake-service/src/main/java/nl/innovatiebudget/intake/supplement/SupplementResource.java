package nl.innovatiebudget.intake.supplement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Asking for what is missing, and reading what was asked. */
@Path("/applications/{applicationId}/supplement-requests")
@Produces(MediaType.APPLICATION_JSON)
public class SupplementResource {

  private final RequestSupplement requestSupplement;
  private final SupplementRequests requests;
  private final ApplicationAccess access;
  private final Clock clock;

  SupplementResource(
      RequestSupplement requestSupplement,
      SupplementRequests requests,
      ApplicationAccess access,
      Clock clock) {
    this.requestSupplement = requestSupplement;
    this.requests = requests;
    this.access = access;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param days that the applicants get; the last one moves on to a working day
   */
  public record Asked(
      @NotNull @Size(min = 1, max = SupplementRequest.MOST_ITEMS) List<MissingItem> items,
      @Min(SupplementRequest.FEWEST_DAYS) @Max(SupplementRequest.MOST_DAYS) int days) {}

  /**
   * A request as both sides see it.
   *
   * @param lastDay last day to supply, in Amsterdam
   * @param answer the submission that answers it
   */
  public record SupplementRequestView(
      UUID requestId,
      SupplementRequest.State state,
      List<MissingItem> items,
      LocalDate lastDay,
      Instant requestedAt,
      @Nullable Instant answeredAt,
      @Nullable Integer answer) {

    static SupplementRequestView of(SupplementRequest request, Instant now) {
      return new SupplementRequestView(
          request.requestId(),
          request.stateAt(now),
          request.items(),
          request.lastDay(),
          request.requestedAt(),
          request.answeredAt().orElse(null),
          request.answer().orElse(null));
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = SupplementRequestView.class, responseCode = "201")
  @Operation(summary = "Ask the applicants to supply what is missing, within a number of days")
  public Response request(@PathParam("applicationId") UUID applicationId, Asked asked) {
    var request = requestSupplement.request(applicationId, asked.items(), asked.days());
    return Response.status(Status.CREATED)
        .entity(SupplementRequestView.of(request, request.requestedAt()))
        .build();
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "All that was asked of one application, the oldest first")
  public List<SupplementRequestView> all(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    var now = clock.instant();
    return requests.of(application.applicationId()).stream()
        .map(request -> SupplementRequestView.of(request, now))
        .toList();
  }
}
