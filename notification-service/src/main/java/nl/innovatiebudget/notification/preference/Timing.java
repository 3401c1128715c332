package nl.innovatiebudget.notification.preference;

import java.time.Instant;

/** When somebody is told something beside the portal. */
public sealed interface Timing {

  record Now() implements Timing {}

  /** When the quiet hours are over. */
  record At(Instant instant) implements Timing {}

  /** Together with what else there is by then. */
  record InDigest() implements Timing {}
}
