package nl.innovatiebudget.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.decision.ProposalTag;
import nl.innovatiebudget.assessment.decision.Reason;
import nl.innovatiebudget.assessment.ranking.RankingView;
import nl.innovatiebudget.assessment.scoring.ScoreRequest;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** One objection, from its reception to a proposed decision. */
@Path("/objections/{objectionId}")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {

  private final FollowObjection followObjection;
  private final AssignReassessors assignReassessors;
  private final Reassess reassess;
  private final RankObjection rankObjection;
  private final ProposeOutcome proposeOutcome;
  private final Objections objections;
  private final CaseAccess access;
  private final CurrentCaller caller;

  ObjectionResource(
      FollowObjection followObjection,
      AssignReassessors assignReassessors,
      Reassess reassess,
      RankObjection rankObjection,
      ProposeOutcome proposeOutcome,
      Objections objections,
      CaseAccess access,
      CurrentCaller caller) {
    this.followObjection = followObjection;
    this.assignReassessors = assignReassessors;
    this.reassess = reassess;
    this.rankObjection = rankObjection;
    this.proposeOutcome = proposeOutcome;
    this.objections = objections;
    this.access = access;
    this.caller = caller;
  }

  /** The jurors who are to judge again. */
  public record ReassessorsRequest(@NotNull @Size(min = 1, max = 20) List<UUID> jurorIds) {}

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Shows an objection with its reassessors and proposals")
  public ObjectionView get(@PathParam("objectionId") UUID objectionId) {
    var objection = objections.get(objectionId);
    access.withoutConflict(objection.applicationId(), caller.get());
    return objections.view(objection);
  }

  @PUT
  @Path("excuse")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Records why the sender of a late objection is not to blame")
  public ObjectionView excuse(@PathParam("objectionId") UUID objectionId, Reason request) {
    return followObjection.excuse(objectionId, request.reason(), caller.get());
  }

  @POST
  @Path("withdrawals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ObjectionView.class, responseCode = "200")
  @Operation(summary = "Records that the sender took the objection back")
  public Response withdraw(@PathParam("objectionId") UUID objectionId, Reason request) {
    return Response.ok(followObjection.withdraw(objectionId, request.reason(), caller.get()))
        .build();
  }

  @PUT
  @Path("reassessors")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Has the case judged again by jurors who took no part before")
  public ObjectionView assign(
      @PathParam("objectionId") UUID objectionId, ReassessorsRequest request) {
    return assignReassessors.assign(objectionId, Set.copyOf(request.jurorIds()), caller.get());
  }

  @POST
  @Path("rankings")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = RankingView.class, responseCode = "201")
  @Operation(summary = "Enters the new scores in the frozen ranking, as a ranking of its own")
  public Response rank(@PathParam("objectionId") UUID objectionId) {
    var ranking = rankObjection.rank(objectionId, caller.get());
    return Response.created(URI.create("rankings/" + ranking.rankingId())).entity(ranking).build();
  }

  @POST
  @Path("proposals")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ObjectionProposalView.class, responseCode = "201")
  @Operation(summary = "Prepares the decision on an objection")
  public Response propose(
      @PathParam("objectionId") UUID objectionId, ObjectionProposalRequest request) {
    var proposal = proposeOutcome.propose(objectionId, request, caller.get());
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.ETAG, ProposalTag.of(proposal.version()))
        .entity(proposal)
        .build();
  }

  @PUT
  @Path("score")
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Scores a case again on every criterion")
  public ObjectionView.Reassessor score(
      @PathParam("objectionId") UUID objectionId, ScoreRequest request) {
    return reassess.score(objectionId, caller.get(), request.scores());
  }
}
