package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** A juror's own unfinished scores. */
@Path("/cases/{applicationId}/score-draft")
@Produces(MediaType.APPLICATION_JSON)
public class DraftResource {

  private final SaveDraft saveDraft;
  private final CaseAccess access;
  private final ScoreDrafts drafts;
  private final CurrentCaller caller;

  DraftResource(SaveDraft saveDraft, CaseAccess access, ScoreDrafts drafts, CurrentCaller caller) {
    this.saveDraft = saveDraft;
    this.access = access;
    this.drafts = drafts;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.JUROR)
  @APIResponseSchema(value = ScoreDraft.class, responseCode = "200")
  @Operation(
      summary = "Saves what a juror has so far; it counts for nothing until it is submitted",
      description = "If-Match carries the ETag that you saw; only a first save goes without.")
  public Response save(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      DraftRequest request) {
    return answer(saveDraft.save(applicationId, caller.get(), request.scores(), seen));
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @APIResponseSchema(value = ScoreDraft.class, responseCode = "200")
  @Operation(summary = "The caller's own unfinished scores")
  public Response get(@PathParam("applicationId") UUID applicationId) {
    var seat = access.seat(applicationId, caller.get());
    return answer(drafts.of(seat).orElseThrow(() -> new Rejected(Rejection.notFound())));
  }

  private static Response answer(ScoreDraft draft) {
    return Response.ok(draft).header(HttpHeaders.ETAG, draft.tag()).build();
  }
}
