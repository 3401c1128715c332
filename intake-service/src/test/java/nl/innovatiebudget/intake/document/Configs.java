package nl.innovatiebudget.intake.document;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The configuration of documents for tests without the service: the defaults, but for these. */
final class Configs {

  private static final int HIGH = 200;

  private Configs() {}

  /** By name without {@code innovatiebudget.documents.}. */
  static DocumentsConfig with(Map<String, Object> values) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addSystemSources()
        .withConverter(Duration.class, HIGH, new DurationConverter())
        .withMapping(DocumentsConfig.class)
        .withDefaultValues(
            values.entrySet().stream()
                .collect(
                    Collectors.toMap(
                        value -> "innovatiebudget.documents." + value.getKey(),
                        value -> value.getValue().toString())))
        .build()
        .getConfigMapping(DocumentsConfig.class);
  }
}
