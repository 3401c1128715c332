package nl.innovatiebudget.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox in which mail systems report what they could not deliver, read by IMAP. */
@ConfigMapping(prefix = "innovatiebudget.bounces")
interface BouncesConfig {

  /** Without one nothing is read. */
  Optional<String> host();

  @WithDefault("993")
  int port();

  /** Anything but NONE refuses a server without TLS, or with a certificate that does not hold. */
  @WithDefault("TLS")
  SmtpConfig.Tls tls();

  Optional<String> username();

  Optional<String> password();

  @WithDefault("20s")
  Duration timeout();

  /** How often to look. */
  String every();

  /** Most messages read in one look. */
  @WithDefault("200")
  int batch();

  /** Larger messages are left for a person. */
  @WithDefault("1048576")
  int largestBytes();
}
