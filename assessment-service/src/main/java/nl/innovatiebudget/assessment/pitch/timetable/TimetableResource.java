package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Making and announcing the timetables of the pitches. Asking again for a draft only adds a draft,
 * of which at most one is announced, so that request needs no key; a key would hold a transaction
 * for as long as a timetable is sought.
 */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class TimetableResource {

  private final PlanPitches planPitches;
  private final AnnouncePitches announcePitches;
  private final ShowTimetable showTimetable;
  private final Timetables timetables;
  private final CurrentCaller caller;

  TimetableResource(
      PlanPitches planPitches,
      AnnouncePitches announcePitches,
      ShowTimetable showTimetable,
      Timetables timetables,
      CurrentCaller caller) {
    this.planPitches = planPitches;
    this.announcePitches = announcePitches;
    this.showTimetable = showTimetable;
    this.timetables = timetables;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/pitch-timetables")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = TimetableView.class, responseCode = "201")
  @Operation(summary = "Drafts a timetable for the doubtful cases; nobody is told yet")
  public Response plan(@PathParam("roundId") String roundId, TimetableRequest request) {
    var id = planPitches.plan(roundId, request, caller.get().actingSubject());
    return Response.created(URI.create("pitch-timetables/" + id))
        .entity(showTimetable.show(id, caller.get()))
        .build();
  }

  @GET
  @Path("rounds/{roundId}/pitch-timetables")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Lists the timetables of a round, at most 100, the newest first")
  public List<TimetableSummary> list(@PathParam("roundId") String roundId) {
    return timetables.ofRound(roundId).stream().map(TimetableSummary::of).toList();
  }

  @GET
  @Path("pitch-timetables/{timetableId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Shows a timetable, and what it changes beside the one before it")
  public TimetableView get(@PathParam("timetableId") UUID timetableId) {
    return showTimetable.show(timetableId, caller.get());
  }

  @POST
  @Path("pitch-timetables/{timetableId}/announcements")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = TimetableView.class, responseCode = "201")
  @Operation(summary = "Puts a timetable in force; invites, moves and cancels accordingly")
  public Response announce(@PathParam("timetableId") UUID timetableId) {
    announcePitches.announce(timetableId, caller.get().actingSubject());
    return Response.status(Response.Status.CREATED)
        .entity(showTimetable.show(timetableId, caller.get()))
        .build();
  }
}
