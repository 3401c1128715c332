package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.table.MessageTable;

/**
 * By which ways a message can be told beside the portal, the best first. This is the one place that
 * says so: a failure leads to the next way, and after the last to a task.
 */
@ApplicationScoped
public class Routes {

  private final MessageTable table;
  private final Suppressions suppressions;

  Routes(MessageTable table, Suppressions suppressions) {
    this.table = table;
    this.suppressions = suppressions;
  }

  /** Empty when the table asks for none, or when there is nowhere to send it. */
  public List<Stop> of(Message message) {
    var rule = table.of(message.kind());
    if (!rule.byEmail()) {
      return List.of();
    }
    var purpose = rule.onlyNotice() ? Purpose.NOTICE : Purpose.CONTENT;
    return message.recipient().contactEmail().stream()
        .filter(address -> !suppressions.covers(address))
        .map(address -> new Stop(Way.EMAIL, purpose, Optional.of(address)))
        .toList();
  }

  /** The best way that was not tried. */
  public Optional<Stop> after(Message message, List<Stop> tried) {
    return of(message).stream().filter(stop -> tried.stream().noneMatch(stop::sameAs)).findFirst();
  }
}
