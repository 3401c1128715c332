package nl.innovatiebudget.notification.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.notification.privacy.Erasures.Erasure;
import nl.innovatiebudget.notification.privacy.Erasures.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Forgets people who ask for it (AVG 17), and shows what was erased. */
@Path("/erasures")
@Produces(MediaType.APPLICATION_JSON)
public class ErasureResource {

  private static final int PAGE_ROWS = 100;

  private final ErasePeople erase;
  private final Erasures erasures;
  private final CurrentCaller caller;

  ErasureResource(ErasePeople erase, Erasures erasures, CurrentCaller caller) {
    this.erase = erase;
    this.erasures = erasures;
    this.caller = caller;
  }

  /** On which ground somebody can ask. */
  public enum RequestGround {
    NO_LONGER_NEEDED,
    CONSENT_WITHDRAWN,
    OBJECTION,
    UNLAWFUL,
    LEGAL_OBLIGATION
  }

  /**
   * Who has to be forgotten: the people of an application, or a juror.
   *
   * @param reason is kept, so it holds no personal data
   */
  public record EraseRequest(
      @Nullable UUID applicationId,
      @Nullable UUID jurorId,
      @NotNull RequestGround ground,
      @NotBlank @Size(max = 500) String reason) {}

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = Erasure.class, responseCode = "201")
  @Operation(summary = "Erases names and addresses; refused, with all reasons, while needed")
  public Response erase(EraseRequest asked) {
    var ground = Ground.valueOf(asked.ground().name());
    var request = new Request(ground, asked.reason(), caller.get().actingSubject());
    var erasure = erasures.get(erase(asked, request));
    return Response.status(Response.Status.CREATED).entity(erasure).build();
  }

  private UUID erase(EraseRequest asked, Request request) {
    var applicationId = asked.applicationId();
    var jurorId = asked.jurorId();
    if (applicationId != null && jurorId == null) {
      return erase.ofApplication(applicationId, request);
    }
    if (jurorId != null && applicationId == null) {
      return erase.ofJuror(jurorId, request);
    }
    throw new Rejected(ErasureRejections.oneSubject());
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "What was erased, oldest first, 100 at a time")
  public List<Erasure> list(@QueryParam("after") @DefaultValue("0") long after) {
    return erasures.after(after, PAGE_ROWS);
  }
}
