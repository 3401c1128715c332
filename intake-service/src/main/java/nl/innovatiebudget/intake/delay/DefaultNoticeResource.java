package nl.innovatiebudget.intake.delay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
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

/** The applicants say that the decision is late (Awb 4:17). */
@Path("/applications/{applicationId}/default-notices")
@Produces(MediaType.APPLICATION_JSON)
public class DefaultNoticeResource {

  private final RecordDefaultNotice recordDefaultNotice;
  private final DefaultNotices notices;
  private final ApplicationAccess access;

  DefaultNoticeResource(
      RecordDefaultNotice recordDefaultNotice, DefaultNotices notices, ApplicationAccess access) {
    this.recordDefaultNotice = recordDefaultNotice;
    this.notices = notices;
    this.access = access;
  }

  /** A notice of default. */
  public record ReceivedNotice(@NotNull LocalDate receivedOn) {}

  /**
   * A notice of default and what it leads to; all days are in Amsterdam.
   *
   * @param premature it came before the term had passed and has no effect
   * @param decideBy last day to decide without owing anything
   * @param penaltyFrom first day for which a penalty is owed
   */
  public record DefaultNoticeView(
      UUID noticeId,
      LocalDate receivedOn,
      LocalDate termLastDay,
      boolean premature,
      @Nullable LocalDate decideBy,
      @Nullable LocalDate penaltyFrom,
      Instant recordedAt) {

    static DefaultNoticeView of(DefaultNotice notice) {
      var clock = notice.clock();
      return new DefaultNoticeView(
          notice.noticeId(),
          notice.receivedOn(),
          notice.termLastDay(),
          clock.isEmpty(),
          clock.map(PenaltyClock::decideBy).orElse(null),
          clock.map(PenaltyClock::firstDay).orElse(null),
          notice.recordedAt());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = DefaultNoticeView.class, responseCode = "201")
  @Operation(summary = "Record that the applicants gave notice of default (Awb 4:17)")
  public Response receive(@PathParam("applicationId") UUID applicationId, ReceivedNotice notice) {
    var recorded = recordDefaultNotice.receive(applicationId, notice.receivedOn());
    return Response.status(Status.CREATED).entity(DefaultNoticeView.of(recorded)).build();
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The notices of default about one application, the oldest first")
  public List<DefaultNoticeView> received(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    return notices.of(application.applicationId()).stream().map(DefaultNoticeView::of).toList();
  }
}
