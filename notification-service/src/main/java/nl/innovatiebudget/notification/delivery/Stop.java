package nl.innovatiebudget.notification.delivery;

import java.util.Optional;

/**
 * One way of telling one message.
 *
 * @param address where to; empty for a way that finds it itself
 */
public record Stop(Way way, Purpose purpose, Optional<String> address) {

  /** Whether it would bring it to the same place, whatever it says there. */
  boolean sameAs(Stop other) {
    return way == other.way && address.equals(other.address);
  }
}
