package nl.innovatiebudget.kit.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.kit.identity.IdentityConfig.Mapping;

/**
 * Reads a {@link Caller} out of verified claims, for eHerkenning's own names as well as for the
 * OIDC NLGOV profile with its nested {@code represents}.
 */
@ApplicationScoped
public class ClaimMapper {

  private final IdentityConfig config;

  public ClaimMapper(IdentityConfig config) {
    this.config = config;
  }

  public Caller callerOf(JsonNode claims) {
    return config.mappings().stream()
        .filter(mapping -> text(claims, mapping.actingSubject()).isPresent())
        .findFirst()
        .map(mapping -> caller(claims, mapping))
        .orElseThrow(() -> new UnknownIdentityException("no acting subject in the token"));
  }

  private Caller caller(JsonNode claims, Mapping mapping) {
    return new Caller(
        text(claims, mapping.actingSubject()).orElseThrow(),
        represented(claims, mapping),
        mapping.intermediary().flatMap(at -> text(claims, at)).map(ClaimMapper::kvk),
        mapping.branch().flatMap(at -> text(claims, at)),
        roles(claims),
        text(claims, mapping.level()).map(mapping.levels()::get),
        text(claims, config.session()));
  }

  private static Optional<BodyId> represented(JsonNode claims, Mapping mapping) {
    JsonNode party = claims;
    if (mapping.representationClaim().isPresent()) {
      var claim = mapping.representationClaim().get();
      if (!claims.hasNonNull(claim)) {
        return Optional.empty();
      }
      while (party.hasNonNull(claim)) {
        party = party.get(claim);
      }
    }
    JsonNode deepest = party;
    return text(deepest, mapping.legalSubject())
        .map(value -> new BodyId(kind(deepest, mapping), value));
  }

  private static BodyId.Kind kind(JsonNode party, Mapping mapping) {
    return text(party, mapping.identifierType())
        .map(mapping.identifierTypes()::get)
        .orElseThrow(
            () -> new UnknownIdentityException("the kind of organisation number is not known"));
  }

  /** Before version 1.13 of the scheme a chain mandate knows no other number than this one. */
  private static BodyId kvk(String value) {
    return new BodyId(BodyId.Kind.KVK, value);
  }

  private Set<String> roles(JsonNode claims) {
    var roles = new HashSet<String>();
    var claim = claims.at(config.roles());
    if (claim.isTextual()) {
      roles.add(claim.asText());
    }
    claim.forEach(role -> roles.add(role.asText()));
    return Set.copyOf(roles);
  }

  private static Optional<String> text(JsonNode node, String pointer) {
    var value = node.at(pointer);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }

  /** The token is genuine but does not say who is acting in a way this platform understands. */
  public static final class UnknownIdentityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownIdentityException(String message) {
      super(message);
    }
  }
}
