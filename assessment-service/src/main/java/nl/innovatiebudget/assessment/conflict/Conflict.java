package nl.innovatiebudget.assessment.conflict;

import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/**
 * A personal interest of a juror in a case: whoever has one may not influence the decision (Awb
 * 2:4).
 *
 * @param by what both have in common, such as a number, a name or a domain
 * @param party the participant with whom
 */
public record Conflict(UUID applicationId, UUID jurorId, Ground ground, String by, String party) {

  public ConflictId id() {
    return ConflictId.of(applicationId, jurorId, ground, by, party);
  }

  public Seat seat() {
    return new Seat(applicationId, jurorId);
  }
}
