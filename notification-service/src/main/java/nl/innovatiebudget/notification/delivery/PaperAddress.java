package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.reachability.Reachabilities;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;

/** Asks an officer for the postal address without which a message on paper cannot leave. */
@ApplicationScoped
class PaperAddress {

  private final Reachabilities reachabilities;
  private final Tasks tasks;

  PaperAddress(Reachabilities reachabilities, Tasks tasks) {
    this.reachabilities = reachabilities;
    this.tasks = tasks;
  }

  /** The message waits all the same, and goes along as soon as there is an address. */
  void ensure(Message message) {
    if (message.party().map(reachabilities::of).flatMap(reach -> reach.address()).isEmpty()) {
      tasks.open(TaskKind.NO_POSTAL_ADDRESS, message.messageId(), message.kind().name());
    }
  }
}
