package nl.innovatiebudget.intake.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Acts.Recorded;
import nl.innovatiebudget.intake.application.Application.Outcome;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where an application stands, and what was done with it. */
@Path("/applications/{applicationId}")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

  private static final int MOST_STEPS = 500;
  private static final int PAGE_ACTS = 100;

  private final ApplicationAccess access;
  private final Acts acts;

  StatusResource(ApplicationAccess access, Acts acts) {
    this.access = access;
    this.acts = acts;
  }

  /**
   * The present status and the way to it, oldest first.
   *
   * @param timeline made of the last {@value #MOST_STEPS} acts
   * @param amountCents what was granted, once that may be known
   */
  public record StatusView(
      ApplicationStatus status,
      List<TimelineStep> timeline,
      @Nullable Euro amountCents,
      @Nullable UUID letterId) {}

  @GET
  @Path("/status")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Where an application stands; the outcome only after its letter was issued")
  public StatusView status(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    var outcome = application.outcome();
    return new StatusView(
        application.status(),
        TimelineStep.of(acts.newest(applicationId, MOST_STEPS)),
        outcome.map(Outcome::amount).orElse(null),
        outcome.map(Outcome::letterId).orElse(null));
  }

  /**
   * At most {@value #PAGE_ACTS} acts, oldest first; the next page starts after the last position.
   */
  @GET
  @Path("/acts")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Every act on an application, with actor and reason, 100 at a time")
  public List<Recorded> acts(
      @PathParam("applicationId") UUID applicationId,
      @QueryParam("after") @DefaultValue("0") long after) {
    return acts.after(access.readable(applicationId).applicationId(), after, PAGE_ACTS);
  }
}
