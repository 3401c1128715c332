package nl.innovatiebudget.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient the senders are, of every way. */
@ConfigMapping(prefix = "innovatiebudget.delivery")
public interface DeliveryConfig {

  /** Off for replicas that should not send. */
  @WithDefault("true")
  boolean sending();

  /** Most deliveries that a sender takes at once; after a crash as many are of unknown outcome. */
  @WithDefault("50")
  int batch();

  /** Wait after the first failed attempt; doubles each time. */
  @WithDefault("1s")
  Duration firstBackoff();

  /** Longest wait between attempts. */
  @WithDefault("15m")
  Duration longestBackoff();

  /** How often to look for what is due without having been woken. */
  @WithDefault("1s")
  Duration pollInterval();

  /**
   * How long a sender may keep what it took; a crash is noticed after it. It takes nothing new from
   * its batch in hand after half of it, so that must be longer than one attempt can last.
   */
  @WithDefault("5m")
  Duration claim();

  /** How long after a message is in the portal an officer is warned that its notice did not go. */
  @WithDefault("36h")
  Duration warnAfter();

  /** Within what time the notice of a message must go (Awb 2:10). */
  @WithDefault("48h")
  Duration noticeWithin();

  /** How often to look for notices that are late. */
  String watchEvery();

  /** The pause that follows a number of failed attempts; refuses less than one. */
  default Duration backoff(int failedAttempts) {
    if (failedAttempts < 1) {
      throw new IllegalArgumentException("nothing failed yet");
    }
    var pause = firstBackoff();
    for (int i = 1; i < failedAttempts && pause.compareTo(longestBackoff()) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(longestBackoff()) < 0 ? pause : longestBackoff();
  }
}
