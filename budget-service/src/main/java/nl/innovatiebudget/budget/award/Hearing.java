package nl.innovatiebudget.budget.award;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * How the recipient was heard before a decision to its disadvantage (Awb 4:7, 4:8). The exception
 * for decisions about money does not cover a lower determination or a withdrawal (Awb 4:12).
 *
 * @param notHeardBecause why hearing was left out (Awb 4:11)
 */
public record Hearing(
    @Nullable LocalDate heardOn, @Nullable @Size(max = 2000) String notHeardBecause) {

  static Optional<Rejection> judge(@Nullable Hearing hearing, LocalDate today) {
    var heardOn = hearing == null ? null : hearing.heardOn();
    var why = hearing == null ? null : hearing.notHeardBecause();
    if ((heardOn == null) == (why == null || why.isBlank())) {
      return Optional.of(AwardRejections.hearingMissing());
    }
    return heardOn != null && heardOn.isAfter(today)
        ? Optional.of(AwardRejections.inTheFuture("heardOn"))
        : Optional.empty();
  }
}
