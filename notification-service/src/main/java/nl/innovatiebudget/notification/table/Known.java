package nl.innovatiebudget.notification.table;

import java.util.Optional;
import java.util.Set;

/** What the table is held against: the contracts of the other services and our own templates. */
interface Known {

  /**
   * The codes that an event's {@code ground} may have, none if it has no such field; empty when the
   * service has no such contract.
   *
   * @param event as {@code service/fact}
   */
  Optional<Set<String>> groundsOf(String event);

  /**
   * @param name as {@code receiptNl}
   */
  boolean hasTemplate(String name);
}
