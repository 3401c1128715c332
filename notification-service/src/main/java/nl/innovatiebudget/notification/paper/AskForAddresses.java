package nl.innovatiebudget.notification.paper;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;

/**
 * Asks an officer for the address of a letter that had one when it was queued, and whose reader
 * took it back since. Replicas may look at the same time: a task is opened once.
 */
@ApplicationScoped
class AskForAddresses {

  private static final int MOST_AT_ONCE = 500;

  private final PaperQueue queue;
  private final Tasks tasks;

  AskForAddresses(PaperQueue queue, Tasks tasks) {
    this.queue = queue;
    this.tasks = tasks;
  }

  @Scheduled(
      every = "{innovatiebudget.delivery.watch-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void look() {
    for (var stuck : queue.withoutAddress(MOST_AT_ONCE)) {
      tasks.open(TaskKind.NO_POSTAL_ADDRESS, stuck.messageId(), stuck.kind());
    }
  }
}
