package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The pre-selection of a round. */
@Path("/rounds/{roundId}/preselections")
@Produces(MediaType.APPLICATION_JSON)
public class PreselectionResource {

  private final Preselect preselect;
  private final ShowPreselection showPreselection;
  private final CurrentCaller caller;

  PreselectionResource(
      Preselect preselect, ShowPreselection showPreselection, CurrentCaller caller) {
    this.preselect = preselect;
    this.showPreselection = showPreselection;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = Preselect.Preselection.class, responseCode = "200")
  @Operation(summary = "Parts the clear cases from the doubtful ones")
  public Response preselect(@PathParam("roundId") String roundId) {
    return Response.ok(preselect.preselect(roundId)).build();
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "What the rule said of each case, and where the panel moved it")
  public List<ShowPreselection.PreselectionView> show(@PathParam("roundId") String roundId) {
    return showPreselection.show(roundId, caller.get());
  }
}
