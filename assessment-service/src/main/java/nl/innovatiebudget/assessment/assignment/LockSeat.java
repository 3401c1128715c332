package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Makes a seat stay when the cases are divided anew, or lets it go again. */
@ApplicationScoped
class LockSeat {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final SeatRows seatRows;
  private final Acts acts;

  LockSeat(CaseFiles cases, CaseAccess access, SeatRows seatRows, Acts acts) {
    this.cases = cases;
    this.access = access;
    this.seatRows = seatRows;
    this.acts = acts;
  }

  /** Refuses a caller with an interest in the case, and a seat that nobody has. */
  @Transactional
  void lock(Seat seat, boolean locked, Caller caller) {
    var file =
        cases.lock(seat.applicationId()).orElseThrow(() -> new Rejected(Rejection.notFound()));
    access.withoutConflict(seat.applicationId(), caller);
    if (!seatRows.lock(seat, locked)) {
      throw new Rejected(Rejection.notFound());
    }
    acts.record(
        new NewAct(
            file.roundId(),
            seat.applicationId(),
            seat.jurorId(),
            locked ? "seat-locked" : "seat-unlocked",
            null,
            null));
  }
}
