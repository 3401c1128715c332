package nl.innovatiebudget.notification.reachability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** The number of a body, in a request: never in an address (URL). */
public record BodyNumber(
    @NotNull BodyId.Kind kind,
    @NotNull @Size(max = 20) @Pattern(regexp = "[0-9A-Z]+") String value) {

  /** Refuses a value that does not have the form of its kind. */
  BodyId id() {
    if (!kind.accepts(value)) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.INVALID,
              "body-number-invalid",
              "Dit nummer klopt niet. Controleer het en vul het opnieuw in.",
              "This number is not valid. Check it and enter it again."));
    }
    return new BodyId(kind, value);
  }
}
