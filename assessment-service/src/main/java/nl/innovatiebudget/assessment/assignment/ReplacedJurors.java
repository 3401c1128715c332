package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.JurorReplaced;

/**
 * Vacates the seats of a juror who left the jury. What that juror had scored stays and counts, as
 * it was a juror's when it was given; dividing the round again fills the places that are free.
 */
@ApplicationScoped
class ReplacedJurors {

  private final CaseFiles cases;
  private final SeatRows seatRows;
  private final Acts acts;

  ReplacedJurors(CaseFiles cases, SeatRows seatRows, Acts acts) {
    this.cases = cases;
    this.seatRows = seatRows;
    this.acts = acts;
  }

  void vacate(@Observes JurorReplaced replaced) {
    cases.lockRound(replaced.roundId());
    var vacated =
        seatRows.ofRound(replaced.roundId()).stream()
            .filter(row -> row.seat().jurorId().equals(replaced.formerJurorId()) && !row.scored())
            .map(SeatRow::seat)
            .toList();
    if (!vacated.isEmpty()) {
      seatRows.vacate(vacated);
      acts.record(
          new NewAct(
              replaced.roundId(),
              null,
              replaced.formerJurorId(),
              "seats-vacated",
              null,
              new Vacated(vacated.size())));
    }
  }

  private record Vacated(int seats) {}
}
