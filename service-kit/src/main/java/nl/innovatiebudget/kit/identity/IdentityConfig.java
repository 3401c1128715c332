package nl.innovatiebudget.kit.identity;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the claims of a token become a {@link Caller}: brokers differ, so this is configuration. The
 * first mapping whose {@link Mapping#actingSubject()} is in the token is used.
 */
@ConfigMapping(prefix = "innovatiebudget.identity")
public interface IdentityConfig {

  /** The level an operation needs when it does not name one. */
  AssuranceLevel minimumLevel();

  /** JSON pointer to the list of roles. */
  String roles();

  /** JSON pointer to the id of the login session. */
  String session();

  List<Mapping> mappings();

  /** One broker profile; every location is a JSON pointer (RFC 6901) into the claims. */
  interface Mapping {

    String name();

    String actingSubject();

    /** Claim that nests the represented party; followed down to the deepest one. */
    Optional<String> representationClaim();

    /**
     * Where the number of the organisation is, seen from the represented party if that is nested.
     */
    String legalSubject();

    /** Where the kind of that number is. */
    String identifierType();

    /** From what the broker calls a kind of number to ours. */
    Map<String, BodyId.Kind> identifierTypes();

    Optional<String> intermediary();

    Optional<String> branch();

    String level();

    /** From what the broker calls a level to ours; an unknown one counts as missing. */
    Map<String, AssuranceLevel> levels();
  }
}
