package nl.innovatiebudget.local.outage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.innovatiebudget.local.demo.EventAudit;
import nl.innovatiebudget.local.demo.Patience;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.local.stack.Topics;
import org.apache.kafka.common.TopicPartition;

/** Waits until the stack is itself again, and says how long that took. */
final class Watch {

  private static final Duration BACK_WITHIN = Duration.ofMinutes(5);
  private static final Duration LOOK = Duration.ofMillis(200);

  /** What the load asks all the time. */
  private static final List<String> KINDS =
      List.of("draft", "save", "document", "sign", "submit", "score", "transfer", "inbox");

  private final Asker asker;
  private final EventAudit events;
  private final Topics topics;

  Watch(Stack stack, Asker asker) {
    this.asker = asker;
    this.events = new EventAudit(stack);
    this.topics = new Topics(stack.kafka().bootstrapServers());
  }

  /** Strikes, and waits. */
  Recovery after(Fault fault) {
    long start = System.nanoTime();
    long end = fault.strike().strike();
    boolean caughtUp = caughtUp();
    double consumers = caughtUp ? seconds(end, System.nanoTime()) : Recovery.NEVER;
    boolean answered =
        Patience.until(
            BACK_WITHIN,
            LOOK,
            () -> KINDS.stream().allMatch(kind -> asker.firstAfter(kind, end).isPresent()));
    Map<String, Double> requests = new TreeMap<>();
    for (var kind : KINDS) {
      var first = asker.firstAfter(kind, end);
      requests.put(kind, first.isPresent() ? seconds(end, first.getAsLong()) : Recovery.NEVER);
    }
    double slowest = requests.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return new Recovery(
        fault.kind(),
        fault.target(),
        seconds(start, end),
        caughtUp && answered ? Math.max(consumers, slowest) : Recovery.NEVER,
        requests,
        consumers);
  }

  /** Whether what was in the outboxes by now has been handled in time. */
  boolean caughtUp() {
    if (!Patience.until(BACK_WITHIN, LOOK, this::outboxesEmpty)) {
      return false;
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    return Patience.until(
        BACK_WITHIN,
        LOOK,
        () -> {
          try {
            if (ends.isEmpty()) {
              ends.putAll(topics.ends());
            }
            return !ends.isEmpty() && topics.behind(ends) == 0;
          } catch (IllegalStateException e) {
            return false;
          }
        });
  }

  private boolean outboxesEmpty() {
    try {
      return events.unsent().values().stream().allMatch(unsent -> unsent == 0);
    } catch (IllegalStateException e) {
      return false;
    }
  }

  private static double seconds(long from, long to) {
    return Math.round((to - from) / 1e8) / 10.0;
  }
}
