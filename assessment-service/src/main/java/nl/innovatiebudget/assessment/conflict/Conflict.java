package nl.innovatiebudget.assessment.conflict;

import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/**
 * A personal interest of a juror in a case: whoever has one may not influence the decision (Awb
 * 2:4).
 *
 * @param by what both have in common, such as a number, a name or a domain
 * @param party the participant with whom
 * @param source the tie that binds them, with its kind; empty when it is no tie
 */
public record Conflict(
    UUID applicationId, UUID jurorId, Ground ground, String by, String party, String source) {

  public ConflictId id() {
    return ConflictId.of(this);
  }

  public Seat seat() {
    return new Seat(applicationId, jurorId);
  }
}
