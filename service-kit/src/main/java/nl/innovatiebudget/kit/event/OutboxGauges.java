package nl.innovatiebudget.kit.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator watches: how many events wait for Kafka, and how long the oldest one has. */
@ApplicationScoped
class OutboxGauges {

  @Inject DataSource database;

  void register(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder(
            "outbox.unsent", () -> ask("select count(*) from outbox_event where sent_at is null"))
        .description("Events that wait to be sent")
        .register(registry);
    Gauge.builder(
            "outbox.oldest.unsent.position",
            () -> ask("select coalesce(min(position), 0) from outbox_event where sent_at is null"))
        .description("Position of the oldest event that waits; 0 if none. Unchanged means stuck")
        .register(registry);
  }

  private double ask(String sql) {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery(sql)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
