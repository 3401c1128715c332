package nl.innovatiebudget.intake.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Application.Outcome;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Where an application stands. */
@Path("/applications/{applicationId}/status")
@Produces(MediaType.APPLICATION_JSON)
public class StatusResource {

  private final ApplicationAccess access;
  private final Acts acts;

  StatusResource(ApplicationAccess access, Acts acts) {
    this.access = access;
    this.acts = acts;
  }

  /**
   * The present status and the way to it, oldest first.
   *
   * @param amountCents what was granted, once that may be known
   */
  public record StatusView(
      ApplicationStatus status,
      List<Step> timeline,
      @Nullable Euro amountCents,
      @Nullable UUID letterId) {}

  /**
   * A moment at which something came to hold.
   *
   * @param act what happened, where the status stayed the same
   * @param reason that was given for it
   */
  public record Step(
      ApplicationStatus status, Instant at, @Nullable Act act, @Nullable String reason) {

    private Step(ApplicationStatus status, Instant at) {
      this(status, at, null, null);
    }
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Where an application stands; the outcome only after its letter was issued")
  public StatusView status(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    var outcome = application.outcome();
    return new StatusView(
        application.status(),
        timeline(application),
        outcome.map(Outcome::amount).orElse(null),
        outcome.map(Outcome::letterId).orElse(null));
  }

  private List<Step> timeline(Application application) {
    var steps = new ArrayList<Step>();
    steps.add(new Step(ApplicationStatus.DRAFT, application.createdAt()));
    acts.of(application.applicationId()).stream()
        .filter(done -> done.act() == Act.ADMITTED_LATE)
        .map(done -> new Step(ApplicationStatus.DRAFT, done.actedAt(), done.act(), done.reason()))
        .forEach(steps::add);
    application.receivedAt().ifPresent(at -> steps.add(new Step(ApplicationStatus.SUBMITTED, at)));
    application.outcome().ifPresent(o -> steps.add(new Step(o.status(), o.informedAt())));
    return steps;
  }
}
