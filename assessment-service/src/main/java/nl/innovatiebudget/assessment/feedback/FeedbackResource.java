package nl.innovatiebudget.assessment.feedback;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the jury thought of a case, for its applicant. */
@Path("/cases/{applicationId}/feedback")
@Produces(MediaType.APPLICATION_JSON)
public class FeedbackResource {

  private final CaseAccess access;
  private final DraftFeedback draft;
  private final Feedbacks feedbacks;
  private final CheckFeedback checkFeedback;
  private final ReleaseFeedback releaseFeedback;
  private final CurrentCaller caller;

  FeedbackResource(
      CaseAccess access,
      DraftFeedback draft,
      Feedbacks feedbacks,
      CheckFeedback checkFeedback,
      ReleaseFeedback releaseFeedback,
      CurrentCaller caller) {
    this.access = access;
    this.draft = draft;
    this.feedbacks = feedbacks;
    this.checkFeedback = checkFeedback;
    this.releaseFeedback = releaseFeedback;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Shows the feedback: as it was checked, or else in the jurors' own words")
  public FeedbackView get(@PathParam("applicationId") UUID applicationId) {
    var file = access.withoutConflict(applicationId, caller.get());
    return feedbacks
        .findByIdOptional(applicationId)
        .map(
            checked ->
                new FeedbackView(
                    applicationId,
                    file.number(),
                    checked.criteria(),
                    checked.checkedAt(),
                    checked.releasedAt().orElse(null)))
        .orElseGet(
            () -> new FeedbackView(applicationId, file.number(), draft.of(file), null, null));
  }

  @PUT
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Keeps the remarks that do not show who made them")
  public FeedbackView check(
      @PathParam("applicationId") UUID applicationId, FeedbackRequest request) {
    return checkFeedback.check(applicationId, request.criteria(), caller.get());
  }

  @POST
  @Path("releases")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = FeedbackView.class, responseCode = "200")
  @Operation(summary = "Lets the applicant read the feedback, after the letter")
  public Response release(@PathParam("applicationId") UUID applicationId) {
    return Response.ok(releaseFeedback.release(applicationId, caller.get())).build();
  }
}
