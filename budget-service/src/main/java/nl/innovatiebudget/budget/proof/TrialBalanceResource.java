package nl.innovatiebudget.budget.proof;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import nl.innovatiebudget.budget.account.TrialBalance;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows that the ledger adds up, now or at any instant before. */
@Path("/trial-balance")
public class TrialBalanceResource {

  private final PastBalances balances;
  private final Clock clock;

  TrialBalanceResource(PastBalances balances, Clock clock) {
    this.balances = balances;
    this.clock = clock;
  }

  /**
   * Refuses an instant that has not come, since the answer could still change, and one that no
   * ledger was there at.
   */
  @GET
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR})
  @Operation(
      summary =
          "All accounts with their balances in whole cents at an instant, and whether debits equal"
              + " credits")
  public TrialBalance show(
      @QueryParam("at")
          @Parameter(
              description = "Instant in UTC; what was recorded at it counts. Absent is now.",
              schema = @Schema(implementation = Instant.class))
          @Nullable String at) {
    var now = clock.instant();
    if (at == null) {
      return balances.now(now);
    }
    var instant = parsed(at);
    if (instant.isAfter(now)) {
      throw new Rejected(ProofRejections.instantNotYet());
    }
    if (instant.isBefore(Instant.EPOCH)) {
      throw new Rejected(ProofRejections.instantBeforeLedger());
    }
    return balances.at(instant);
  }

  private static Instant parsed(String at) {
    try {
      return Instant.parse(at);
    } catch (DateTimeParseException e) {
      throw new Rejected(ProofRejections.notAnInstant());
    }
  }
}
