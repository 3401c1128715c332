package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.message.Messages;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;
import org.jspecify.annotations.Nullable;

/** After a failure: another way, or else a person (Awb 2:11). Nothing ends here in silence. */
@ApplicationScoped
class FollowUp {

  private final EntityManager database;
  private final Messages messages;
  private final Routes routes;
  private final Deliveries deliveries;
  private final Tasks tasks;

  FollowUp(
      EntityManager database,
      Messages messages,
      Routes routes,
      Deliveries deliveries,
      Tasks tasks) {
    this.database = database;
    this.messages = messages;
    this.routes = routes;
    this.deliveries = deliveries;
    this.tasks = tasks;
  }

  /** A way of telling it that ended without success. */
  record Tried(String channel, String purpose, @Nullable String address) {
    Stop stop() {
      return new Stop(Way.valueOf(channel), Purpose.valueOf(purpose), Optional.ofNullable(address));
    }
  }

  /**
   * The delivery has failed for good. Harmless when that was followed up already.
   *
   * @param code why, for the officer
   */
  @Transactional(TxType.MANDATORY)
  void failed(UUID deliveryId, @Nullable UUID messageId, String code) {
    if (isReplaced(deliveryId)) {
      return;
    }
    var message = messageId == null ? null : messages.findById(messageId);
    var next = message == null ? Optional.<Stop>empty() : routes.after(message, tried(message));
    if (message != null && next.isPresent()) {
      deliveries.replace(deliveryId, message, next.get());
    } else {
      tasks.open(TaskKind.DELIVERY_FAILED, deliveryId, code);
    }
  }

  private boolean isReplaced(UUID deliveryId) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select from delivery where replaces = ?1)", Boolean.class)
            .setParameter(1, deliveryId)
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<Stop> tried(Message message) {
    return database
        .createNativeQuery(
            "select channel, purpose, address from delivery where message_id = ?1", Tried.class)
        .setParameter(1, message.messageId())
        .getResultStream()
        .map(row -> ((Tried) row).stop())
        .toList();
  }
}
