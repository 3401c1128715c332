package nl.innovatiebudget.assessment.casefile;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the consortium. Its numbers and its contact address are read from the submission but
 * neither kept nor shown with it: judging does not need them, only {@link Party} does.
 *
 * @param organisationId its place in the register of public bodies, if it has one
 * @param region where it is by that register, if that says so
 */
@JsonIgnoreProperties(
    value = {"bodyIds", "contactEmail"},
    allowSetters = true)
public record Participant(
    @Nullable UUID organisationId,
    String name,
    @Nullable String organisationKind,
    Role role,
    @Nullable String region,
    @Nullable List<BodyNumber> bodyIds,
    @Nullable String contactEmail) {

  /** What it does in the project. */
  public enum Role {
    LEAD,
    PUBLIC_PARTNER,
    PRIVATE_PARTNER,
    CONTRACTOR
  }

  /** A number in some register, such as {@code KVK}. */
  public record BodyNumber(String kind, String value) {}

  public Participant(
      @Nullable UUID organisationId, String name, @Nullable String organisationKind, Role role) {
    this(organisationId, name, organisationKind, role, null, null, null);
  }

  public boolean appliesAsPublicBody() {
    return role == Role.LEAD || role == Role.PUBLIC_PARTNER;
  }
}
