package nl.innovatiebudget.notification.delivery;

import java.util.EnumSet;
import java.util.Set;

/** Where a delivery is. */
public enum DeliveryState {
  /** Waits for its turn. */
  PENDING,
  /** A sender has it. */
  SENDING,
  /** The next system took it. */
  SENT,
  /** Taken, and reported as not delivered afterwards. */
  BOUNCED,
  /** Refused for good; another way follows, or a task. */
  UNDELIVERABLE,
  /** Waits for an operator. */
  PARKED,
  /** An operator ended it. */
  DISCARDED,
  /** Its line is told in a digest. */
  IN_DIGEST;

  /** Those in which an operator may take it up. */
  static final Set<DeliveryState> FOR_OPERATOR =
      Set.copyOf(EnumSet.of(PENDING, BOUNCED, UNDELIVERABLE, PARKED));
}
