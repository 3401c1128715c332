package nl.innovatiebudget.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Where the portal wants to hear of new messages; off without an address. */
@ConfigMapping(prefix = "innovatiebudget.webhook")
interface WebhookConfig {

  Optional<URI> url();

  /** Base64 of 24 to 64 random bytes, with {@code whsec_} before it or not. */
  Optional<String> secret();

  /** The one before, while the portal changes over; both then sign. */
  Optional<String> previousSecret();

  /** Longest wait for the whole answer. */
  @WithDefault("5s")
  Duration timeout();
}
