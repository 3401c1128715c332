package nl.innovatiebudget.assessment.casefile;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the consortium, without its contact persons: assessing does not need those.
 *
 * @param organisationId its place in the register of public bodies, if it has one
 * @param region where it is by that register, if that says so
 */
public record Participant(
    @Nullable UUID organisationId,
    String name,
    @Nullable String organisationKind,
    Role role,
    @Nullable String region) {

  /** One of which no region is known. */
  public Participant(
      @Nullable UUID organisationId, String name, @Nullable String organisationKind, Role role) {
    this(organisationId, name, organisationKind, role, null);
  }

  /** What it does in the project. */
  public enum Role {
    LEAD,
    PUBLIC_PARTNER,
    PRIVATE_PARTNER,
    CONTRACTOR
  }

  public boolean appliesAsPublicBody() {
    return role == Role.LEAD || role == Role.PUBLIC_PARTNER;
  }
}
