package nl.innovatiebudget.assessment.jury;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * By what a juror may be bound to an organisation.
 *
 * @param email of which the domain may give away where the juror works
 * @param ties those in force
 */
public record Interests(
    UUID jurorId, Optional<String> email, Optional<Employer> employer, List<Tie> ties) {

  static Interests of(Juror juror, List<Tie> ties) {
    return new Interests(
        juror.jurorId(), Optional.ofNullable(juror.email()), juror.employer(), ties);
  }
}
