package nl.innovatiebudget.kit.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.RedriveParkedEvent.Redrive;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The events that this service could not handle, for the people who run it. */
@Path("/parked-events")
@Produces(MediaType.APPLICATION_JSON)
public class ParkedEventResource {

  private static final int PAGE_ROWS = 100;

  private final ParkedEvents events;
  private final ParkedEventActs acts;
  private final RedriveParkedEvent redrive;
  private final DiscardParkedEvent discard;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  ParkedEventResource(
      ParkedEvents events,
      ParkedEventActs acts,
      RedriveParkedEvent redrive,
      DiscardParkedEvent discard,
      CurrentCaller caller,
      ObjectMapper json) {
    this.events = events;
    this.acts = acts;
    this.redrive = redrive;
    this.discard = discard;
    this.caller = caller;
    this.json = json;
  }

  /** Why somebody does this; the words are kept, so they hold no personal data. */
  @Schema(name = "OperatorReason")
  public record OperatorReason(@NotBlank @Size(max = 500) String reason) {}

  @GET
  @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
  @Operation(
      summary = "Events that could not be handled, oldest first, 100 at a time; without content")
  public List<ParkedEventView> list(
      @QueryParam("state") ParkedEvent.@Nullable State state,
      @QueryParam("after") @DefaultValue("0") long after) {
    return events.list(state, after, PAGE_ROWS).stream().map(ParkedEventView::of).toList();
  }

  @GET
  @Path("/{parkedEventId}")
  @RolesAllowed({Role.OPERATOR, Role.AUDITOR})
  @Operation(summary = "One parked event with the ids in it and what was done about it")
  public ParkedEventView.Whole show(@PathParam("parkedEventId") UUID parkedEventId) {
    var event = events.find(parkedEventId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    return ParkedEventView.Whole.of(event, acts.about(parkedEventId), json);
  }

  /** Needs no key against repetition: an event has its effect once. */
  @POST
  @Path("/{parkedEventId}/redrives")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Handles a parked event again, now, and tells what came of it")
  public Redrive redrive(@PathParam("parkedEventId") UUID parkedEventId, OperatorReason why) {
    return redrive.redrive(parkedEventId, why.reason(), caller.get().actingSubject());
  }

  @POST
  @Path("/{parkedEventId}/discards")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Asks to give a parked event up for good; another operator approves")
  @APIResponseSchema(value = ParkedEventView.class, responseCode = "201")
  public Response discard(@PathParam("parkedEventId") UUID parkedEventId, OperatorReason why) {
    return created(discard.ask(parkedEventId, why.reason(), caller.get().actingSubject()));
  }

  @POST
  @Path("/{parkedEventId}/discard-approvals")
  @Idempotent
  @RolesAllowed(Role.OPERATOR)
  @Operation(summary = "Approves a discard that another operator asked for")
  @APIResponseSchema(value = ParkedEventView.class, responseCode = "201")
  public Response approve(@PathParam("parkedEventId") UUID parkedEventId) {
    return created(discard.approve(parkedEventId, caller.get().actingSubject()));
  }

  private static Response created(ParkedEvent event) {
    return Response.status(Response.Status.CREATED).entity(ParkedEventView.of(event)).build();
  }
}
