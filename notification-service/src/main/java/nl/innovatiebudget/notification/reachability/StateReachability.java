package nl.innovatiebudget.notification.reachability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Keeps what a body says about how it can be reached, beside what it said before (Awb 2:8). */
@ApplicationScoped
class StateReachability {

  private final Reachabilities reachabilities;
  private final Clock clock;

  StateReachability(Reachabilities reachabilities, Clock clock) {
    this.reachabilities = reachabilities;
    this.clock = clock;
  }

  /**
   * The statement that counts from now; who says the same again leaves the first. Refuses what
   * leaves us no way to reach the body.
   *
   * @param saidBy the acting subject
   * @param officersReason how an officer knows it; nothing when the body says it itself
   */
  @Transactional
  ReachabilityStatement about(
      BodyId body, Reach reach, String saidBy, @Nullable String officersReason) {
    Rejected.ifAny(reach.faults());
    var newest = reachabilities.newestOf(body);
    if (officersReason == null && newest.filter(s -> s.reach().equals(reach)).isPresent()) {
      return newest.get();
    }
    var now = clock.instant();
    var statement =
        officersReason == null
            ? new ReachabilityStatement(body, reach, saidBy, now)
            : new ReachabilityStatement(body, reach, saidBy, officersReason, now);
    reachabilities.persistAndFlush(statement);
    return statement;
  }
}
