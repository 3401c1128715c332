package nl.innovatiebudget.intake.round;

import static nl.innovatiebudget.intake.round.RoundResource.ONE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.web.Reception;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Saying before the round that one is going to apply. */
@Path("/rounds" + ONE + "/pre-registrations")
@Produces(MediaType.APPLICATION_JSON)
public class PreRegistrationResource {

  private final PreRegister preRegister;
  private final PreRegistrations preRegistrations;
  private final Rounds rounds;
  private final CurrentCaller caller;
  private final Reception reception;

  PreRegistrationResource(
      PreRegister preRegister,
      PreRegistrations preRegistrations,
      Rounds rounds,
      CurrentCaller caller,
      Reception reception) {
    this.preRegister = preRegister;
    this.preRegistrations = preRegistrations;
    this.rounds = rounds;
    this.caller = caller;
    this.reception = reception;
  }

  /**
   * @param body the number by which the body was logged in
   */
  public record PreRegistrationView(
      UUID preRegistrationId,
      String number,
      String roundId,
      BodyId body,
      @Nullable UUID organisationId,
      String title,
      @Nullable String contactEmail,
      @NotNull List<String> partners,
      Instant registeredAt) {

    static PreRegistrationView of(PreRegistration registered) {
      return new PreRegistrationView(
          registered.preRegistrationId,
          registered.number,
          registered.roundId,
          new BodyId(registered.bodyKind, registered.bodyValue),
          registered.organisationId,
          registered.title,
          registered.contactEmail,
          registered.partners,
          registered.registeredAt);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = PreRegistrationView.class, responseCode = "201")
  @Operation(summary = "Say that your organisation is going to apply, where the round asks that")
  public Response register(@PathParam("roundId") String roundId, PreRegister.Request request) {
    var registered = preRegister.register(roundId, request, reception.receivedAt());
    return Response.created(URI.create("/rounds/" + roundId + "/pre-registrations"))
        .entity(PreRegistrationView.of(registered))
        .build();
  }

  /** People of a body see theirs; staff see all. The next page starts after the last number. */
  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Pre-registrations of your organisation, or all for staff, 100 at a time")
  public List<PreRegistrationView> list(
      @PathParam("roundId") String roundId, @QueryParam("after") @DefaultValue("") String after) {
    if (rounds.latest(roundId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var found =
        isStaff()
            ? preRegistrations.all(roundId, after)
            : preRegistrations.of(roundId, caller.body(), after);
    return found.stream().map(PreRegistrationView::of).toList();
  }

  private boolean isStaff() {
    return caller.get().hasRole(Role.PROGRAMME_OFFICER) || caller.get().hasRole(Role.AUDITOR);
  }
}
