package nl.innovatiebudget.parts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a token: the claims of a registered identity, or the claims in the request itself.
 */
final class BrokerClaims implements OAuth2TokenCallback {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<String, Object>> identities;

  BrokerClaims(Map<String, Map<String, Object>> identities) {
    this.identities = Map.copyOf(identities);
  }

  @Override
  public String issuerId() {
    return LocalBroker.ISSUER_ID;
  }

  @Override
  public @Nullable String subject(TokenRequest request) {
    return parameter(request, "claims") == null ? parameter(request, "identity") : null;
  }

  @Override
  public String typeHeader(TokenRequest request) {
    return "JWT";
  }

  @Override
  public List<String> audience(TokenRequest request) {
    return List.of(LocalBroker.AUDIENCE);
  }

  @Override
  public Map<String, Object> addClaims(TokenRequest request) {
    String claims = parameter(request, "claims");
    return claims == null ? registered(parameter(request, "identity")) : parse(claims);
  }

  @Override
  public long tokenExpiry() {
    return LocalBroker.EXPIRY.toSeconds();
  }

  private Map<String, Object> registered(@Nullable String identity) {
    Map<String, Object> claims = identity == null ? null : identities.get(identity);
    if (claims == null) {
      throw refused(
          "Unknown identity: " + identity + ". Known: " + new TreeSet<>(identities.keySet()));
    }
    return claims;
  }

  private static Map<String, Object> parse(String claims) {
    Map<String, Object> parsed;
    try {
      parsed = JSON.readValue(claims, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw refused("claims is not a JSON object: " + e.getOriginalMessage());
    }
    if (parsed == null || (parsed.containsKey("exp") && parsed.get("exp") == null)) {
      throw refused("claims must be an object in which exp is not null");
    }
    return parsed;
  }

  private static OAuth2Exception refused(String reason) {
    String legal = ErrorObject.removeIllegalChars(reason);
    return new OAuth2Exception(OAuth2Error.INVALID_REQUEST.setDescription(legal), legal);
  }

  private static @Nullable String parameter(TokenRequest request, String name) {
    List<String> values = request.getCustomParameter(name);
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
