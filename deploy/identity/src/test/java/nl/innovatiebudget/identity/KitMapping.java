package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Base64;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.ClaimMapper;
import nl.innovatiebudget.kit.identity.IdentityConfig;

/** How the services read a token: the mapper of the kit with the kit's own configuration. */
final class KitMapping {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SETTINGS =
      Path.of("../../service-kit/src/main/resources/META-INF/microprofile-config.properties");

  private final ClaimMapper mapper;

  KitMapping() {
    try {
      var settings = new PropertiesConfigSource(SETTINGS.toUri().toURL());
      var config =
          new SmallRyeConfigBuilder()
              .addDefaultInterceptors()
              .addDiscoveredConverters()
              .withSources(settings)
              .withMapping(IdentityConfig.class)
              .build();
      mapper = new ClaimMapper(config.getConfigMapping(IdentityConfig.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Caller callerOf(String token) {
    return mapper.callerOf(claims(token));
  }

  static JsonNode claims(String token) {
    return part(token, 1);
  }

  /** Which key signed it. */
  static String key(String token) {
    return part(token, 0).path("kid").asText();
  }

  static JsonNode part(String token, int index) {
    try {
      return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
