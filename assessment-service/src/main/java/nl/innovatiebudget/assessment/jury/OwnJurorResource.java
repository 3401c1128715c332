package nl.innovatiebudget.assessment.jury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the jury keeps of the caller. */
@Path("/jurors/me")
public class OwnJurorResource {

  private final UpdateProfile updateProfile;
  private final Jurors jurors;
  private final Ties ties;
  private final JuryInvitations invitations;
  private final CurrentCaller caller;

  OwnJurorResource(
      UpdateProfile updateProfile,
      Jurors jurors,
      Ties ties,
      JuryInvitations invitations,
      CurrentCaller caller) {
    this.updateProfile = updateProfile;
    this.jurors = jurors;
    this.ties = ties;
    this.invitations = invitations;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Shows what is kept of the caller, ties included")
  public JurorView get() {
    var own = own();
    return JurorView.of(own, ties.ofJuror(own.jurorId()));
  }

  @PUT
  @Path("profile")
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Keeps the caller's expertise, absences and employer")
  public JurorView profile(JurorProfile profile) {
    return updateProfile.update(own().jurorId(), profile, caller.get());
  }

  @GET
  @Path("invitations")
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Lists the caller's invitations, the newest first")
  public List<InvitationView> invitations() {
    return jurors
        .bySubject(caller.get().actingSubject())
        .map(juror -> invitations.ofJuror(juror.jurorId()))
        .orElse(List.of())
        .stream()
        .map(InvitationView::of)
        .toList();
  }

  private Juror own() {
    return jurors
        .bySubject(caller.get().actingSubject())
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
