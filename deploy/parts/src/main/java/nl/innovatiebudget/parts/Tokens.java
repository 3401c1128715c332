package nl.innovatiebudget.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/**
 * Gets access tokens from a {@link LocalBroker}. A token that the broker refuses to give is an
 * {@link IllegalStateException} with the broker's words.
 */
public final class Tokens {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLIENT =
      "grant_type=client_credentials&client_id=demo&client_secret=demo&";

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI endpoint;

  /**
   * Tokens of one issuer.
   *
   * @param issuer the address of the issuer, as in {@link LocalBroker#issuer()}
   */
  public Tokens(String issuer) {
    this.endpoint = URI.create(issuer + "/token");
  }

  /** A token of an identity that the broker knows. */
  public String of(String identity) {
    return ask("identity", identity);
  }

  /** A token with these claims, see {@link LocalBroker}. */
  public String with(Map<String, Object> claims) {
    return ask("claims", json(claims));
  }

  /** A token with exactly these claims and no signature (alg none), which no service may accept. */
  public static String unsigned(Map<String, Object> claims) {
    return encode(json(Map.of("alg", "none"))) + "." + encode(json(claims)) + ".";
  }

  private String ask(String parameter, String value) {
    String form = CLIENT + parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body()).required("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("No token from " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String json(Map<String, ?> claims) {
    try {
      return JSON.writeValueAsString(claims);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + claims, e);
    }
  }

  private static String encode(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
