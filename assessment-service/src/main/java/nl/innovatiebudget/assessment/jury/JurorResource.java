package nl.innovatiebudget.assessment.jury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Everybody on the jury, with the ties that guard against personal interests. */
@Path("/jurors")
@Produces(MediaType.APPLICATION_JSON)
public class JurorResource {

  private final RegisterJuror registerJuror;
  private final UpdateProfile updateProfile;
  private final AddTie addTie;
  private final EndTie endTie;
  private final Jurors jurors;
  private final Ties ties;
  private final CurrentCaller caller;

  JurorResource(
      RegisterJuror registerJuror,
      UpdateProfile updateProfile,
      AddTie addTie,
      EndTie endTie,
      Jurors jurors,
      Ties ties,
      CurrentCaller caller) {
    this.registerJuror = registerJuror;
    this.updateProfile = updateProfile;
    this.addTie = addTie;
    this.endTie = endTie;
    this.jurors = jurors;
    this.ties = ties;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = JurorView.class, responseCode = "201")
  @Operation(summary = "Puts a person on the jury")
  public Response register(JurorRegistration registration) {
    return Response.status(Response.Status.CREATED)
        .entity(registerJuror.register(registration, caller.get()))
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Lists the jury, with ties in force and ended")
  public List<JurorView> list() {
    var byJuror = ties.all();
    return jurors.all().stream()
        .map(juror -> JurorView.of(juror, byJuror.getOrDefault(juror.jurorId(), List.of())))
        .toList();
  }

  @PUT
  @Path("{jurorId}/profile")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Keeps a juror's expertise, absences and employer")
  public JurorView profile(@PathParam("jurorId") UUID jurorId, JurorProfile profile) {
    return updateProfile.update(jurorId, profile, caller.get());
  }

  @POST
  @Path("{jurorId}/ties")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.JUROR})
  @APIResponseSchema(value = TieView.class, responseCode = "201")
  @Operation(summary = "Declares a tie; a juror does so for oneself only")
  public Response addTie(@PathParam("jurorId") UUID jurorId, NewTie tie) {
    refuseOthers(jurorId);
    return Response.status(Response.Status.CREATED)
        .entity(addTie.add(jurorId, tie, caller.get()))
        .build();
  }

  @POST
  @Path("{jurorId}/ties/{tieId}/endings")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.JUROR})
  @APIResponseSchema(value = TieView.class, responseCode = "201")
  @Operation(summary = "Ends a tie, which stays in the history; a juror only own work that ended")
  public Response endTie(
      @PathParam("jurorId") UUID jurorId, @PathParam("tieId") UUID tieId, TieEnd end) {
    refuseOthers(jurorId);
    return Response.status(Response.Status.CREATED)
        .entity(endTie.end(jurorId, tieId, end, caller.get()))
        .build();
  }

  private void refuseOthers(UUID jurorId) {
    var person = caller.get();
    var own =
        jurors
            .bySubject(person.actingSubject())
            .filter(juror -> juror.jurorId().equals(jurorId))
            .isPresent();
    if (!own && !person.hasRole(Role.PROGRAMME_OFFICER)) {
      throw new Rejected(Rejection.notFound());
    }
  }
}
