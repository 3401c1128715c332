package nl.innovatiebudget.notification.delivery;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Who our e-mail is from. */
@ConfigMapping(prefix = "innovatiebudget.email")
interface EmailConfig {

  /** As readers see it, such as {@code Name <name@example.nl>}. */
  String from();

  /** Where mail systems report to; by default the address that readers see. */
  Optional<String> bounceAddress();
}
