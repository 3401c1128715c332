package nl.innovatiebudget.intake.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Takes back a succession that was a mistake; it stays on record as revoked. */
@ApplicationScoped
class RevokeSuccession {

  private final Organisations organisations;
  private final Successions successions;
  private final CurrentCaller caller;
  private final Clock clock;

  RevokeSuccession(
      Organisations organisations, Successions successions, CurrentCaller caller, Clock clock) {
    this.organisations = organisations;
    this.successions = successions;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  void revoke(UUID predecessorId, UUID successionId) {
    organisations.lock();
    successions
        .of(predecessorId, successionId)
        .orElseThrow(() -> new Rejected(Rejection.notFound()))
        .revoke(clock.instant(), caller.get().actingSubject());
  }
}
