package nl.innovatiebudget.kit.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Numbers that are looked up in a database or at a neighbour, every few seconds and by one thread:
 * a scrape only reads what was found last, so it is never slow and never fails, however often
 * somebody asks.
 *
 * <p>What cannot be looked up becomes "not a number" until it can, and is counted in {@code
 * gauges.unknown}. Every replica of a service tells the same numbers: take the maximum of them,
 * never the sum.
 */
@ApplicationScoped
public class Gauges {

  /** The most rows of one gauge; what is more is left out. */
  static final int MOST_ROWS = 500;

  private static final Logger LOG = Logger.getLogger(Gauges.class);
  private static final int AFTER_ALL_ARE_KNOWN = 5000;
  private static final int STOPS_WITHIN_SECONDS = 3;

  private final MeterRegistry registry;
  private final Duration every;
  private final List<Watched> all = new CopyOnWriteArrayList<>();
  private final List<Meter> own = new CopyOnWriteArrayList<>();
  private volatile boolean stopping;
  private final AtomicInteger unknown = new AtomicInteger();
  private final AtomicLong completeAtNanos = new AtomicLong(System.nanoTime());
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().name("gauges").daemon().unstarted(task));

  Gauges(
      MeterRegistry registry,
      @ConfigProperty(name = "innovatiebudget.gauges.every") Duration every) {
    this.registry = registry;
    this.every = every;
  }

  /** One number, with the values of the gauge's labels in their order. */
  public record Row(List<String> labels, long number) {}

  /** Where the numbers of one gauge come from. */
  @FunctionalInterface
  public interface Source {

    /** All of them as they are now; may fail with anything. */
    List<Row> rows() throws Exception;
  }

  /** Looks these numbers up from now on. Labels must have few values that the platform decides. */
  public void watch(String name, String description, List<String> labels, Source source) {
    all.add(new Watched(name, description, List.copyOf(labels), source));
  }

  void start(@Observes @Priority(AFTER_ALL_ARE_KNOWN) StartupEvent event) {
    own.add(
        Gauge.builder("gauges.unknown", unknown::get)
            .description("Gauges that could not be looked up the last time")
            .register(registry));
    own.add(
        Gauge.builder("gauges.age", this::secondsSinceComplete)
            .baseUnit("seconds")
            .description("Seconds since all gauges were looked up")
            .register(registry));
    thread.scheduleWithFixedDelay(this::lookUp, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The registry may outlive this service, and would then go on to tell its last numbers. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    thread.shutdownNow();
    if (thread.awaitTermination(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      all.forEach(watched -> watched.show(List.of()));
    }
    own.forEach(registry::remove);
  }

  /** Asks for all numbers again, and for no more of them once the service ends. */
  synchronized void lookUp() {
    int faults = 0;
    for (var watched : all) {
      if (stopping) {
        return;
      }
      try {
        watched.show(watched.source.rows());
      } catch (Exception e) {
        faults++;
        watched.forget();
        LOG.debugf(e, "Gauge %s could not be looked up", watched.name);
      }
    }
    unknown.set(faults);
    if (faults == 0) {
      completeAtNanos.set(System.nanoTime());
    }
  }

  private long secondsSinceComplete() {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - completeAtNanos.get());
  }

  /** One gauge and its present series; only the thread that looks up touches them, and who ends. */
  private final class Watched {

    private final String name;
    private final String description;
    private final List<String> labels;
    private final Source source;
    private final Map<Tags, Series> series = new HashMap<>();

    private Watched(String name, String description, List<String> labels, Source source) {
      this.name = name;
      this.description = description;
      this.labels = labels;
      this.source = source;
    }

    private void show(List<Row> rows) {
      var gone = new HashSet<>(series.keySet());
      rows.stream()
          .limit(MOST_ROWS)
          .forEach(
              row -> {
                var tags = tags(row);
                gone.remove(tags);
                series.computeIfAbsent(tags, this::begin).number.set(row.number());
              });
      for (var tags : gone) {
        var ended = series.remove(tags);
        if (ended != null) {
          registry.remove(ended.meter());
        }
      }
    }

    private void forget() {
      series.values().forEach(one -> one.number.set(Double.NaN));
    }

    private Tags tags(Row row) {
      return Tags.of(
          IntStream.range(0, labels.size())
              .mapToObj(i -> Tag.of(labels.get(i), row.labels().get(i)))
              .toList());
    }

    private Series begin(Tags tags) {
      var number = new AtomicReference<Number>(Double.NaN);
      var meter =
          Gauge.builder(name, number::get)
              .description(description)
              .tags(tags)
              .strongReference(true)
              .register(registry);
      return new Series(meter, number);
    }
  }

  private record Series(Meter meter, AtomicReference<Number> number) {}
}
