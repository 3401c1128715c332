package nl.innovatiebudget.notification.delivery;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.reachability.Reach;
import nl.innovatiebudget.notification.reachability.Reachabilities;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.table.Rule;

/**
 * By which ways a message can be told beside the portal, the best first: electronically only where
 * its reader said so (Awb 2:8). This is the one place that says so: a failure leads to the next
 * way, and after the last to a task (Awb 2:11).
 */
@ApplicationScoped
public class Routes {

  private final MessageTable table;
  private final Suppressions suppressions;
  private final Reachabilities reachabilities;
  private final boolean gateway;

  Routes(
      MessageTable table,
      Suppressions suppressions,
      Reachabilities reachabilities,
      @All List<DeliveryChannel> channels) {
    this.table = table;
    this.suppressions = suppressions;
    this.reachabilities = reachabilities;
    this.gateway =
        channels.stream().anyMatch(channel -> channel.way() == Way.GATEWAY && channel.isOn());
  }

  /** Empty when the table asks for none, or when there is nowhere to send it. */
  public List<Stop> of(Message message) {
    var reach = message.party().map(reachabilities::of).orElse(Reach.BY_PORTAL);
    var addresses =
        Stream.concat(message.recipient().contactEmail().stream(), reach.otherEmail().stream())
            .distinct()
            .filter(address -> !suppressions.covers(address))
            .toList();
    boolean toBody = message.party().isPresent();
    return inOrder(table.of(message.kind()), reach, addresses, toBody, gateway);
  }

  /**
   * The order itself.
   *
   * @param addresses for e-mail, the best first
   * @param toBody whether it goes to a body; a juror is a person, who gets no official post
   * @param gateway whether there is one to the government mailboxes
   */
  static List<Stop> inOrder(
      Rule rule, Reach reach, List<String> addresses, boolean toBody, boolean gateway) {
    if (reach.portal() && !rule.byEmail()) {
      return List.of();
    }
    var stops = new ArrayList<Stop>();
    if (reach.portal()) {
      var purpose = rule.onlyNotice() ? Purpose.NOTICE : Purpose.CONTENT;
      addresses.forEach(a -> stops.add(new Stop(Way.EMAIL, purpose, Optional.of(a))));
    }
    if (toBody && gateway && reach.governmentMailbox()) {
      stops.add(new Stop(Way.GATEWAY, Purpose.CONTENT, Optional.empty()));
    }
    boolean paper = !reach.portal() || (rule.statutory() && reach.address().isPresent());
    if (toBody && paper) {
      stops.add(new Stop(Way.PAPER, Purpose.CONTENT, Optional.empty()));
    }
    return List.copyOf(stops);
  }

  /** The best way that was not tried. */
  public Optional<Stop> after(Message message, List<Stop> tried) {
    return of(message).stream().filter(stop -> tried.stream().noneMatch(stop::sameAs)).findFirst();
  }
}
