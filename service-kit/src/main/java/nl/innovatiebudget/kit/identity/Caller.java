package nl.innovatiebudget.kit.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Who makes this request, as the identity broker vouches for it.
 *
 * @param actingSubject opaque, stable id of the person
 * @param body the organisation the person acts for; empty for staff and for jurors on their own
 *     behalf
 * @param intermediary the organisation in between, when the mandate is a chain
 * @param branch number of the branch (vestigingsnummer), if the mandate is limited to one
 * @param roles see {@link Role}
 * @param level how sure the broker is; empty when the token does not say
 * @param session the login session; empty when the token does not say
 */
public record Caller(
    String actingSubject,
    Optional<BodyId> body,
    Optional<BodyId> intermediary,
    Optional<String> branch,
    Set<String> roles,
    Optional<AssuranceLevel> level,
    Optional<String> session) {

  public boolean hasRole(String role) {
    return roles.contains(role);
  }
}
