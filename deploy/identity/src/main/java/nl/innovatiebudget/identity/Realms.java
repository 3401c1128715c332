package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The realm files, with the people of a local stack added: who acts for a body becomes one whom
 * eHerkenning knows, staff and jurors are known by the platform's own realm.
 */
final class Realms {
  static final String PLATFORM = "innovatiebudget";
  static final String EHERKENNING = "eherkenning";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KIND_BY_OIN = "urn:etoegang:1.9:EntityConcernedID:OIN";
  private static final String LEVEL_3 = "urn:etoegang:core:assurance-class:loa3";

  private final ObjectNode platform = read(PLATFORM);
  private final ObjectNode eherkenning = read(EHERKENNING);

  private Realms() {}

  /**
   * The realms with these people in them.
   *
   * @param identities claims by name, as for the broker of the tests
   */
  static Realms with(Map<String, Map<String, Object>> identities) {
    var realms = new Realms();
    identities.forEach(realms::add);
    return realms;
  }

  /** Where somebody logs in; fails for a name that nobody has. */
  PortalLogin.Door doorOf(String identity) {
    if (find(eherkenning, identity) != null) {
      return PortalLogin.Door.PORTAL;
    }
    JsonNode user = find(platform, identity);
    if (user == null) {
      throw new IllegalArgumentException("Unknown identity: " + identity);
    }
    return user.has("serviceAccountClientId") ? PortalLogin.Door.MACHINE : PortalLogin.Door.OFFICE;
  }

  void write(Path directory) {
    try {
      Files.createDirectories(directory);
      JSON.writeValue(directory.resolve(PLATFORM + "-realm.json").toFile(), platform);
      JSON.writeValue(directory.resolve(EHERKENNING + "-realm.json").toFile(), eherkenning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String name, Map<String, Object> claims) {
    JsonNode given = JSON.valueToTree(claims);
    if (find(platform, name) != null || find(eherkenning, name) != null) {
      return;
    }
    var roles = (ArrayNode) given.path("groups");
    if (roles.toString().contains("\"applicant\"")) {
      addBody(name, given);
    } else {
      addStaff(name, roles);
    }
  }

  private void addBody(String name, JsonNode claims) {
    var attributes = user(eherkenning, name).putObject("attributes");
    boolean nested = claims.has("represents");
    attribute(attributes, "actingSubject", claims.path("sub").asText());
    attribute(
        attributes,
        "legalSubject",
        nested
            ? claims.at("/represents/sub").asText()
            : claims.path("urn:etoegang:core:LegalSubjectID").asText());
    attribute(
        attributes, "identifierType", nested ? KIND_BY_OIN : claims.path("namequalifier").asText());
    attribute(
        attributes,
        "assuranceClass",
        claims.path("urn:etoegang:core:assurance-class").asText(LEVEL_3));
  }

  private void addStaff(String name, ArrayNode roles) {
    var user = user(platform, name);
    user.put("id", name);
    user.putObject("clientRoles").set(PLATFORM, roles);
    user.putArray("groups").add("/level-substantial");
  }

  private static ObjectNode user(ObjectNode realm, String name) {
    var user = realm.withArray("users").addObject();
    user.put("username", name).put("enabled", true);
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", "${IDENTITY_LOCAL_PASSWORD}")
        .put("temporary", false);
    return user;
  }

  private static void attribute(ObjectNode attributes, String name, String value) {
    attributes.putArray(name).add(value);
  }

  private static @Nullable JsonNode find(ObjectNode realm, String identity) {
    for (JsonNode user : realm.path("users")) {
      var names = List.of(user.path("username").asText(), user.path("id").asText());
      if (names.contains(identity)) {
        return user;
      }
    }
    return null;
  }

  private static ObjectNode read(String realm) {
    String file = "/realms/" + realm + "-realm.json";
    try (var stream = Objects.requireNonNull(Realms.class.getResourceAsStream(file), file)) {
      return (ObjectNode) JSON.readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
