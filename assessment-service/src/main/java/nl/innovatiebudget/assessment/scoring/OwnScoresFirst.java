package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.identity.Caller;

/**
 * Who judges a case is not to know what the others think before own scores are in, not even as the
 * chair or as staff.
 */
@ApplicationScoped
class OwnScoresFirst {

  private final Jurors jurors;

  OwnScoresFirst(Jurors jurors) {
    this.jurors = jurors;
  }

  /**
   * The seats at which the reader has scores to give.
   *
   * @param panel the seats that count, of the cases that are read
   * @param submitted those at which a sheet is in
   */
  Set<Seat> owed(Caller reader, Set<Seat> panel, Set<Seat> submitted) {
    Optional<UUID> own = jurors.bySubject(reader.actingSubject()).map(Juror::jurorId);
    return panel.stream()
        .filter(seat -> own.filter(seat.jurorId()::equals).isPresent())
        .filter(seat -> !submitted.contains(seat))
        .collect(Collectors.toSet());
  }
}
