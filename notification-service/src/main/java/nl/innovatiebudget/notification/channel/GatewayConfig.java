package nl.innovatiebudget.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The gateway to the government mailboxes; off without an address. */
@ConfigMapping(prefix = "innovatiebudget.gateway")
interface GatewayConfig {

  /** Under which {@code /messages} is. */
  Optional<URI> url();

  /** By which the gateway knows us. */
  Optional<String> token();

  /** Longest wait for the whole answer. */
  @WithDefault("30s")
  Duration timeout();
}
