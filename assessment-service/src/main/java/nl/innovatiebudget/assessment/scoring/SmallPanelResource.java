package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Cases that are judged by fewer jurors than the round promised. */
@Path("/cases/{applicationId}/small-panels")
@Produces(MediaType.APPLICATION_JSON)
public class SmallPanelResource {

  private final AllowSmallPanel allowSmallPanel;
  private final CurrentCaller caller;

  SmallPanelResource(AllowSmallPanel allowSmallPanel, CurrentCaller caller) {
    this.allowSmallPanel = allowSmallPanel;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = SmallPanelView.class, responseCode = "201")
  @Operation(summary = "Lets a case be pre-selected by the jurors that are left, with a reason")
  public Response allow(
      @PathParam("applicationId") UUID applicationId, AllowSmallPanel.SmallPanelRequest request) {
    var allowed = allowSmallPanel.allow(applicationId, caller.get(), request);
    return Response.status(Response.Status.CREATED).entity(allowed).build();
  }
}
