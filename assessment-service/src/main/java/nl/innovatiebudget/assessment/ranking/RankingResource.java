package nl.innovatiebudget.assessment.ranking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rankings of rounds. */
@Path("/")
public class RankingResource {

  private final RankRound rankRound;
  private final Rankings rankings;
  private final CurrentCaller caller;

  RankingResource(RankRound rankRound, Rankings rankings, CurrentCaller caller) {
    this.rankRound = rankRound;
    this.rankings = rankings;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/rankings")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @Operation(summary = "Ranks the cases of a round and selects per pot")
  public Response rank(@PathParam("roundId") String roundId) {
    var ranking = rankRound.rank(roundId, caller.get().actingSubject());
    return Response.created(URI.create("rankings/" + ranking.rankingId())).entity(ranking).build();
  }

  @GET
  @Path("rankings/{rankingId}")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Shows a ranking as it was made")
  public RankingView get(@PathParam("rankingId") UUID rankingId) {
    return rankings.get(rankingId);
  }
}
