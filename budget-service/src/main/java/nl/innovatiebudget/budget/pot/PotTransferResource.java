package nl.innovatiebudget.budget.pot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows what was moved between the pots of a round, and what could not be. */
@Path("/rounds/{roundId}/pot-transfers")
public class PotTransferResource {

  private final PotTransfers transfers;

  PotTransferResource(PotTransfers transfers) {
    this.transfers = transfers;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.CONTROLLER, Role.AUDITOR})
  @Operation(summary = "The transfers between the pots of a round, oldest first")
  public List<PotTransferView> list(@PathParam("roundId") String roundId) {
    return transfers.of(roundId);
  }
}
