package nl.innovatiebudget.intake.document;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import nl.innovatiebudget.kit.links.SignedLinks;

/** Gives the links of this service their key, which it shares with whoever else may make them. */
@ApplicationScoped
class LinkSigning {

  @Produces
  @Singleton
  SignedLinks links(DocumentsConfig config, Clock clock) {
    return new SignedLinks(config.links().key(), clock);
  }

  /** Refuses to start a production service with a key that everybody can read. */
  void refuseKnownKeyInProduction(@Observes StartupEvent start, DocumentsConfig config) {
    SignedLinks.requireSecretKey(config.links().key(), ConfigUtils.getProfiles());
  }
}
