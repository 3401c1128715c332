package nl.innovatiebudget.kit.time;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The clock by which the platform administers. It is the system's clock, except in the demo, test
 * and dev profiles, where a round can be played at its own dates.
 */
@ApplicationScoped
public class BusinessClock {

  /** The zone of legal days and of a round's dates. */
  public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  private static final Set<String> MAY_MOVE = Set.of("demo", "test", "dev");

  /** Where the moved clock is read from. */
  @ConfigMapping(prefix = "innovatiebudget.clock")
  public interface Settings {

    /** A file with an ISO 8601 duration that is added to the system's clock. */
    Optional<Path> offsetFile();
  }

  /** Refuses to start a production service on a clock that can be moved. */
  void refuseMovedClockInProduction(@Observes StartupEvent start, Settings settings) {
    requireRealClock(settings.offsetFile(), ConfigUtils.getProfiles());
  }

  static void requireRealClock(Optional<Path> offsetFile, List<String> profiles) {
    if (offsetFile.isPresent() && profiles.stream().noneMatch(MAY_MOVE::contains)) {
      throw new IllegalStateException(
          "innovatiebudget.clock.offset-file moves the business clock and is for the profiles "
              + MAY_MOVE
              + " only; this service runs with "
              + profiles);
    }
  }

  /** Ticks in microseconds, so that an instant is the same before and after PostgreSQL kept it. */
  @Produces
  @Singleton
  Clock clock(Settings settings) {
    var clock = settings.offsetFile().<Clock>map(OffsetFileClock::new).orElseGet(Clock::systemUTC);
    return Clock.tick(clock, MICROSECOND);
  }
}
