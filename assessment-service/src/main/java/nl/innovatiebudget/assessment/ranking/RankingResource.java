package nl.innovatiebudget.assessment.ranking;

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
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The rankings of rounds; nobody reads the rows of cases in which they have an interest. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {

  private final RankRound rankRound;
  private final TryRanking tryRanking;
  private final ExplainCase explainCase;
  private final Rankings rankings;
  private final Interests interests;
  private final CurrentCaller caller;

  RankingResource(
      RankRound rankRound,
      TryRanking tryRanking,
      ExplainCase explainCase,
      Rankings rankings,
      Interests interests,
      CurrentCaller caller) {
    this.rankRound = rankRound;
    this.tryRanking = tryRanking;
    this.explainCase = explainCase;
    this.rankings = rankings;
    this.interests = interests;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/rankings")
  @Idempotent
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @APIResponseSchema(value = RankingView.class, responseCode = "201")
  @Operation(summary = "Ranks the cases of a round and selects per pot")
  public Response rank(@PathParam("roundId") String roundId) {
    var ranking = shown(rankRound.rank(roundId, caller.get().actingSubject()));
    return Response.created(URI.create("rankings/" + ranking.rankingId())).entity(ranking).build();
  }

  @POST
  @Path("rounds/{roundId}/ranking-trials")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @Operation(summary = "Shows what a ranking would be by other choices; keeps and changes nothing")
  public RankingTrial attempt(@PathParam("roundId") String roundId, TrialRequest request) {
    return tryRanking.attempt(roundId, request, caller.get());
  }

  @GET
  @Path("rankings/{rankingId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Shows a ranking as it was made")
  public RankingView get(@PathParam("rankingId") UUID rankingId) {
    return shown(rankings.get(rankingId));
  }

  @GET
  @Path("rankings/{rankingId}/replay")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Makes a kept ranking again from its inputs and compares, bit for bit")
  public RankingReplay replay(@PathParam("rankingId") UUID rankingId) {
    return rankings.stored(rankingId).replay();
  }

  @GET
  @Path("rankings/{rankingId}/cases/{applicationId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Explains the place of a case, and what would have changed it")
  public CaseExplanation explain(
      @PathParam("rankingId") UUID rankingId, @PathParam("applicationId") UUID applicationId) {
    return explainCase.explain(rankingId, applicationId, caller.get());
  }

  private RankingView shown(RankingView ranking) {
    return ranking.withRows(interests.leaveOut(ranking.roundId(), ranking.rows(), caller.get()));
  }
}
