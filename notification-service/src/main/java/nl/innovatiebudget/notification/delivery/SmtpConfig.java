package nl.innovatiebudget.notification.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail relay. */
@ConfigMapping(prefix = "innovatiebudget.smtp")
interface SmtpConfig {

  String host();

  int port();

  /** Anything but NONE refuses a relay without TLS, or with a certificate that does not hold. */
  @WithDefault("STARTTLS")
  Tls tls();

  /** Without one there is no login. */
  Optional<String> username();

  Optional<String> password();

  /** Longest wait for the connection and for each answer. */
  @WithDefault("20s")
  Duration timeout();

  /** How the connection is protected. */
  enum Tls {
    /** Not at all: for a relay on the same machine. */
    NONE,
    /** Begins in the clear, must change to TLS before anything is said. */
    STARTTLS,
    /** From the first byte. */
    TLS
  }
}
