package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a case is about. */
@Path("/cases/{applicationId}/themes")
public class ThemesResource {

  private final SetThemes setThemes;
  private final CurrentCaller caller;

  ThemesResource(SetThemes setThemes, CurrentCaller caller) {
    this.setThemes = setThemes;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Says what a case is about, to find jurors who are at home in it")
  public CaseThemes set(@PathParam("applicationId") UUID applicationId, CaseThemes themes) {
    return setThemes.set(applicationId, themes.themes(), caller.get());
  }
}
