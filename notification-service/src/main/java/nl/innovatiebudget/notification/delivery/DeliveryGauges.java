package nl.innovatiebudget.notification.delivery;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;
import nl.innovatiebudget.kit.metrics.Gauges;

/** What an operator watches: what waits too long, and what needs a person. */
@ApplicationScoped
class DeliveryGauges {

  private static final String WAYS = values(Arrays.stream(Way.values()));
  private static final String WATCHED =
      values(
          Stream.of(
              DeliveryState.PENDING,
              DeliveryState.SENDING,
              DeliveryState.BOUNCED,
              DeliveryState.UNDELIVERABLE,
              DeliveryState.PARKED));

  void register(
      @Observes StartupEvent event, DatabaseGauges database, Gauges gauges, NoticeWatch notices) {
    database.watch(
        "deliveries",
        "Deliveries in this state",
        List.of("channel", "state"),
        """
        select way.channel, watched.state, coalesce(found.number, 0)
          from (values %s) way (channel) cross join (values %s) watched (state)
          left join (select channel, state, count(*) as number from delivery
                      where state not in ('SENT', 'IN_DIGEST') group by 1, 2) found
            using (channel, state)"""
            .formatted(WAYS, WATCHED));
    database.watch(
        "deliveries.pending.age.seconds",
        "Seconds that the oldest delivery waits",
        List.of("channel"),
        """
        select way.channel,
               coalesce(max(extract(epoch from clock_timestamp() - waiting.created_at)), 0)::bigint
          from (values %s) way (channel)
          left join delivery waiting
            on waiting.channel = way.channel and waiting.state in ('PENDING', 'SENDING')
         group by 1"""
            .formatted(WAYS));
    gauges.watch(
        "notices.overdue",
        "Messages of which no notice went in time (Awb 2:10)",
        List.of(),
        () -> List.of(new Gauges.Row(List.of(), notices.overdue())));
  }

  private static String values(Stream<? extends Enum<?>> words) {
    return words.map(word -> "('" + word.name() + "')").collect(Collectors.joining(", "));
  }
}
