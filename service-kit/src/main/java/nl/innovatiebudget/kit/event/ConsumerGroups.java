package nl.innovatiebudget.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** In which group this service consumes a topic, as its channels are configured. */
@ApplicationScoped
class ConsumerGroups {

  private static final String CHANNELS = "mp.messaging.incoming.";
  private static final String TOPIC = ".topic";

  private final Config config;

  ConsumerGroups(Config config) {
    this.config = config;
  }

  String of(String topic) {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
        .filter(name -> name.startsWith(CHANNELS) && name.endsWith(TOPIC))
        .filter(name -> !name.endsWith(".dead-letter-queue" + TOPIC))
        .filter(
            name -> config.getOptionalValue(name, String.class).filter(topic::equals).isPresent())
        .map(name -> name.substring(0, name.length() - TOPIC.length()) + ".group.id")
        .flatMap(name -> config.getOptionalValue(name, String.class).stream())
        .findFirst()
        .orElseGet(() -> config.getValue("quarkus.application.name", String.class));
  }
}
