package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Logs people in as a portal does: authorization code with PKCE (S256), for who acts for a body
 * through the SAML hop to eHerkenning; a machine by its client credentials. For machines that hold
 * no real people only, for it knows their passwords.
 */
public final class PortalLogin {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Which application somebody uses. */
  public enum Door {
    /** Where bodies apply, with the claims of eHerkenning. */
    PORTAL("portal"),
    /** The same, with the claims of the OIDC NLGOV profile. */
    PORTAL_NLGOV("portal-nlgov"),
    /** Where staff and jurors work. */
    OFFICE("office"),
    /** No person. */
    MACHINE("finance-system");

    private final String clientId;

    Door(String clientId) {
      this.clientId = clientId;
    }
  }

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String protocol;
  private final String application;
  private final String password;
  private final String secret;

  PortalLogin(String issuer, String application, String password, String secret) {
    this.protocol = issuer + "/protocol/openid-connect";
    this.application = application;
    this.password = password;
    this.secret = secret;
  }

  /** An access token; what the broker refuses is an {@link IllegalStateException} in its words. */
  public String tokenOf(Door door, String name) {
    return tokens(door, name).required("access_token").asText();
  }

  /** All that the token endpoint answers. */
  public JsonNode tokens(Door door, String name) {
    if (door == Door.MACHINE) {
      return ask(
          Map.of(
              "grant_type",
              "client_credentials",
              "client_id",
              door.clientId,
              "client_secret",
              secret));
    }
    String verifier = random();
    String state = random();
    URI back = new Visitor(http, name, password).visit(start(door, verifier, state), application);
    Map<String, String> answer = query(back);
    if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
      throw new IllegalStateException("The broker sent back without a code: " + answer);
    }
    return ask(
        Map.of(
            "grant_type",
            "authorization_code",
            "client_id",
            door.clientId,
            "redirect_uri",
            redirectUri(),
            "code",
            answer.get("code"),
            "code_verifier",
            verifier));
  }

  /** New tokens for a session that is still there. */
  public JsonNode refresh(Door door, String refreshToken) {
    return ask(
        Map.of(
            "grant_type",
            "refresh_token",
            "client_id",
            door.clientId,
            "refresh_token",
            refreshToken));
  }

  private URI start(Door door, String verifier, String state) {
    var parameters =
        Map.of(
            "response_type",
            "code",
            "client_id",
            door.clientId,
            "redirect_uri",
            redirectUri(),
            "scope",
            "openid",
            "state",
            state,
            "nonce",
            random(),
            "code_challenge",
            challenge(verifier),
            "code_challenge_method",
            "S256");
    return URI.create(
        protocol
            + "/auth?"
            + parameters.entrySet().stream()
                .map(p -> p.getKey() + "=" + Visitor.encode(p.getValue()))
                .collect(Collectors.joining("&")));
  }

  private String redirectUri() {
    return application + "/logged-in";
  }

  private JsonNode ask(Map<String, String> fields) {
    var request =
        Visitor.form(HttpRequest.newBuilder(URI.create(protocol + "/token")), fields)
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException("No token from " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0],
                pair -> java.net.URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return encode(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return encode(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
