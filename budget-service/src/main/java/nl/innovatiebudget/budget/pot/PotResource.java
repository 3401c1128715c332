package nl.innovatiebudget.budget.pot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows how much money each pot of a round has, and how much of it is bound. */
@Path("/pots")
public class PotResource {

  private final Pots pots;

  PotResource(Pots pots) {
    this.pots = pots;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "The pots of a round with their ceiling and what is reserved and committed")
  public List<PotView> list(@QueryParam("roundId") @Nullable String roundId) {
    if (roundId == null) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.INVALID,
              "round-missing",
              "Geef met roundId aan van welke ronde u de potten wilt zien.",
              "Say with roundId of which round you want to see the pots."));
    }
    return pots.of(roundId);
  }
}
