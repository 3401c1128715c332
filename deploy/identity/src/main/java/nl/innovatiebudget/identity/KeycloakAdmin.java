package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an administrator does to the signing keys of the platform's realm. The order of a rotation
 * is: {@link #publishKey} with a lower priority than the key in use, wait until every service has
 * fetched the keys (ten minutes), {@link #prefer}, wait until no old token is valid, {@link
 * #withdraw} the old key.
 */
public final class KeycloakAdmin {
  static final String NAME = "admin";

  /** What Keycloak gives the key that it makes with the realm. */
  public static final int FIRST_PRIORITY = 100;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEYS = "org.keycloak.keys.KeyProvider";

  private final HttpClient http;
  private final String url;
  private final String password;

  KeycloakAdmin(HttpClient http, String url, String password) {
    this.http = http;
    this.url = url;
    this.password = password;
  }

  /**
   * Adds a signing key, which is published at once; the one with the highest priority signs.
   *
   * @return how the key is called to change it
   */
  public String publishKey(int priority) {
    var made =
        Map.of(
            "name",
            "rs256-" + priority,
            "providerId",
            "rsa-generated",
            "providerType",
            KEYS,
            "config",
            config(priority));
    send(request("/components").POST(BodyPublishers.ofString(json(made))), 201);
    return components().stream()
        .filter(key -> key.path("name").asText().equals("rs256-" + priority))
        .findFirst()
        .orElseThrow()
        .required("id")
        .asText();
  }

  /** Lets a key sign, by a priority above all others. */
  public void prefer(String key, int priority) {
    JsonNode present =
        components().stream().filter(k -> k.path("id").asText().equals(key)).findFirst().get();
    var changed =
        Map.of(
            "id",
            key,
            "parentId",
            present.path("parentId").asText(),
            "name",
            present.path("name").asText(),
            "providerId",
            "rsa-generated",
            "providerType",
            KEYS,
            "config",
            config(priority));
    send(request("/components/" + key).PUT(BodyPublishers.ofString(json(changed))), 204);
  }

  /** Takes a key away: tokens that it signed are no longer good once services fetch the keys. */
  public void withdraw(String key) {
    send(request("/components/" + key).DELETE(), 204);
  }

  private List<JsonNode> components() {
    JsonNode all = send(request("/components?type=" + KEYS).GET(), 200);
    return List.copyOf(JSON.convertValue(all, new ListOfNodes()));
  }

  private static final class ListOfNodes
      extends com.fasterxml.jackson.core.type.TypeReference<List<JsonNode>> {}

  private static Map<String, List<String>> config(int priority) {
    return Map.of(
        "priority", List.of(Integer.toString(priority)),
        "enabled", List.of("true"),
        "active", List.of("true"),
        "algorithm", List.of("RS256"),
        "keySize", List.of("2048"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + "/admin/realms/" + Realms.PLATFORM + path))
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  private String token() {
    var fields =
        Map.of(
            "grant_type",
            "password",
            "client_id",
            "admin-cli",
            "username",
            NAME,
            "password",
            password);
    URI endpoint = URI.create(url + "/realms/master/protocol/openid-connect/token");
    return send(Visitor.form(HttpRequest.newBuilder(endpoint), fields), 200)
        .required("access_token")
        .asText();
  }

  private JsonNode send(HttpRequest.Builder builder, int expected) {
    var request = builder.timeout(Duration.ofSeconds(60)).build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != expected) {
        throw new IllegalStateException(
            request.uri().getPath() + " answered " + response.statusCode() + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
