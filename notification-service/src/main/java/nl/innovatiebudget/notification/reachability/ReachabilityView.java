package nl.innovatiebudget.notification.reachability;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a body can be reached.
 *
 * @param saidAs nothing when the body never said anything: it is then reachable through the portal,
 *     where it signed
 * @param saidBy the acting subject
 * @param reason how an officer knows it
 */
public record ReachabilityView(
    boolean portal,
    @Nullable String email,
    boolean governmentMailbox,
    @Nullable PostalAddress postalAddress,
    ReachabilityStatement.@Nullable SaidAs saidAs,
    @Nullable String saidBy,
    @Nullable String reason,
    @Nullable Instant saidAt) {

  static final ReachabilityView UNSAID =
      new ReachabilityView(
          Reach.BY_PORTAL.portal(),
          null,
          Reach.BY_PORTAL.governmentMailbox(),
          null,
          null,
          null,
          null,
          null);

  static ReachabilityView of(ReachabilityStatement statement) {
    return new ReachabilityView(
        statement.portal,
        statement.email,
        statement.governmentMailbox,
        statement.postalAddress,
        statement.saidAs,
        statement.saidBy,
        statement.reason,
        statement.saidAt);
  }
}
