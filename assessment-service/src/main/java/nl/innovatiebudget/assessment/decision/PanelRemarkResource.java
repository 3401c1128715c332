package nl.innovatiebudget.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a panel remarks on a case for its letter. */
@Path("/cases/{applicationId}/panel-remark")
public class PanelRemarkResource {

  private final WritePanelRemark writePanelRemark;
  private final CurrentCaller caller;

  PanelRemarkResource(WritePanelRemark writePanelRemark, CurrentCaller caller) {
    this.writePanelRemark = writePanelRemark;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR})
  @Operation(summary = "Writes what the panel wants the applicant to read in the letter")
  public PanelRemark.View write(@PathParam("applicationId") UUID applicationId, Words words) {
    return writePanelRemark.write(applicationId, words, caller.get());
  }
}
