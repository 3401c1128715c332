package nl.innovatiebudget.intake.delay;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What is owed when the decision was late (Awb 4:18). */
@Path("/applications/{applicationId}/penalty-determinations")
@Produces(MediaType.APPLICATION_JSON)
public class PenaltyResource {

  private final DeterminePenalty determinePenalty;
  private final PenaltyDeterminations determinations;
  private final ApplicationAccess access;

  PenaltyResource(
      DeterminePenalty determinePenalty,
      PenaltyDeterminations determinations,
      ApplicationAccess access) {
    this.determinePenalty = determinePenalty;
    this.determinations = determinations;
    this.access = access;
  }

  /** What is owed, in whole euro cents, and to whom. */
  public record PenaltyView(
      UUID determinationId,
      LocalDate firstDay,
      LocalDate lastDay,
      int days,
      Euro amountCents,
      List<PenaltyShare> shares,
      LocalDate payByDay,
      Instant determinedAt) {

    static PenaltyView of(PenaltyDetermination determination) {
      return new PenaltyView(
          determination.determinationId(),
          determination.firstDay(),
          determination.lastDay(),
          determination.days(),
          determination.amount(),
          determination.shares(),
          determination.payByDay(),
          determination.determinedAt());
    }
  }

  @POST
  @RolesAllowed(Role.DECISION_MAKER)
  @Idempotent
  @APIResponseSchema(value = PenaltyView.class, responseCode = "201")
  @Operation(summary = "Decide how much is owed as the decision was late (Awb 4:18)")
  public Response determine(@PathParam("applicationId") UUID applicationId) {
    var determined = determinePenalty.determine(applicationId);
    return Response.status(Status.CREATED).entity(PenaltyView.of(determined)).build();
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "What is owed as the decision was late; at most one")
  public List<PenaltyView> determined(@PathParam("applicationId") UUID applicationId) {
    var application = access.readable(applicationId);
    return determinations.of(application.applicationId()).map(PenaltyView::of).stream().toList();
  }
}
