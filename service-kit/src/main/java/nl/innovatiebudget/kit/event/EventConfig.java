package nl.innovatiebudget.kit.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How this service sends and receives events. */
@ConfigMapping(prefix = "innovatiebudget.events")
public interface EventConfig {

  /**
   * Who sends: {@code urn:nld:oin:<OIN>:systeem:<service>}, by the NL GOV profile for CloudEvents.
   */
  URI source();

  Relay relay();

  Inbox inbox();

  /** The outbox's way to Kafka. */
  interface Relay {

    @WithDefault("true")
    boolean enabled();

    /** Most rows sent before they are marked. */
    @WithDefault("500")
    int batchRows();

    /** How long to wait for a wake-up before looking anyway. */
    @WithDefault("1s")
    Duration pollInterval();

    /** How long to wait after a fault of the database or of Kafka. */
    @WithDefault("1s")
    Duration pauseAfterFault();
  }

  /** What a consumer does with an event that it cannot handle now. */
  interface Inbox {

    /** Attempts before an event goes to the dead letters; faults of the database do not count. */
    @WithDefault("12")
    int attempts();

    /**
     * Exceptions, anywhere in the cause, after which no other attempt is made: a person has to mend
     * something first, and the events behind it need not wait for that.
     */
    Optional<Set<Class<?>>> hopeless();

    /** Wait after the first failed attempt; doubles each time. */
    @WithDefault("100ms")
    Duration firstBackoff();

    /** Longest wait between attempts. */
    @WithDefault("10s")
    Duration longestBackoff();
  }
}
