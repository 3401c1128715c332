package nl.innovatiebudget.assessment.jury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The jury, for staff. */
@Path("/jurors")
public class JurorResource {

  private final RegisterJuror registerJuror;
  private final Jurors jurors;

  JurorResource(RegisterJuror registerJuror, Jurors jurors) {
    this.registerJuror = registerJuror;
    this.jurors = jurors;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Puts a person on the jury")
  public Response register(JurorRegistration registration) {
    return Response.status(Response.Status.CREATED)
        .entity(registerJuror.register(registration))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Lists the jury")
  public List<JurorView> list() {
    return jurors.all().stream().map(JurorView::of).toList();
  }
}
