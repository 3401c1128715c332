package nl.innovatiebudget.budget.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows how the money of one application's award stands. */
@Path("/awards")
public class AwardResource {

  private final Awards awards;

  AwardResource(Awards awards) {
    this.awards = awards;
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER})
  @Operation(summary = "Whether the money of an application's award is reserved or committed")
  public AwardView show(@PathParam("applicationId") UUID applicationId) {
    return awards
        .latestOf(applicationId)
        .map(AwardView::of)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** An award, amounts in whole cents. */
  public record AwardView(
      UUID applicationId,
      UUID decisionId,
      String roundId,
      String potId,
      Award.State state,
      Euro amountCents,
      @Nullable Euro availableCents,
      String legalBasis,
      Instant decidedAt,
      @Nullable UUID transferId,
      @Nullable UUID letterId,
      @Nullable Instant committedAt) {

    static AwardView of(Award award) {
      return new AwardView(
          award.applicationId(),
          award.decisionId(),
          award.roundId(),
          award.potId(),
          award.state(),
          award.amount(),
          award.available(),
          award.legalBasis(),
          award.decidedAt(),
          award.transferId(),
          award.letterId(),
          award.committedAt());
    }
  }
}
