package nl.innovatiebudget.kit.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: how many events wait for Kafka, and how long the oldest one has. */
@ApplicationScoped
class OutboxGauges {

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch(
        "outbox.unsent",
        "Events that wait to be sent",
        "select count(*) from outbox_event where sent_at is null");
    gauges.watch(
        "outbox.oldest.unsent.position",
        "Position of the oldest event that waits; 0 if none. Unchanged means stuck",
        "select coalesce(min(position), 0) from outbox_event where sent_at is null");
    gauges.watch(
        "outbox.oldest.unsent.seconds",
        "How long the oldest event has waited to be sent; 0 if none",
        "select coalesce(greatest(extract(epoch from ?::timestamptz - min(occurred_at)), 0), 0)::bigint"
            + " from outbox_event where sent_at is null");
  }
}
