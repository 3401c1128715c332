package nl.innovatiebudget.intake.outcome;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.LocalDate;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Announcing that the awards of a round will be public. */
@Path("/rounds/{roundId: [a-z0-9-]+}/publication-announcements")
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {

  private final AnnouncePublication announcePublication;

  PublicationResource(AnnouncePublication announcePublication) {
    this.announcePublication = announcePublication;
  }

  /**
   * From when.
   *
   * @param publishOn the first day on which everybody can see the awards, in Amsterdam
   */
  public record Publication(@NotNull LocalDate publishOn) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = AnnouncePublication.Announced.class, responseCode = "201")
  @Operation(summary = "Tell whoever got an award from which day it is public (Woo 3.3)")
  public Response announce(@PathParam("roundId") String roundId, Publication publication) {
    return Response.status(Status.CREATED)
        .entity(announcePublication.announce(roundId, publication.publishOn()))
        .build();
  }
}
