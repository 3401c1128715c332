package nl.innovatiebudget.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How e-mail is sent; the relay itself is configured under {@code quarkus.mailer}. */
@ConfigMapping(prefix = "innovatiebudget.email")
interface EmailConfig {

  /** Off for replicas that should not send. */
  @WithDefault("true")
  boolean sending();

  /** Longest wait for the mail server to take one message. */
  @WithDefault("20s")
  Duration timeout();

  /** Wait after the first failed attempt; doubles each time. */
  @WithDefault("1s")
  Duration firstBackoff();

  /** Longest wait between attempts. */
  @WithDefault("15m")
  Duration longestBackoff();

  /** How often to look for what is due without having been woken. */
  @WithDefault("1s")
  Duration pollInterval();

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
