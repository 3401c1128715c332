package nl.innovatiebudget.assessment.jury;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.JurorKind;

/**
 * A juror who takes part in one round.
 *
 * @param maximumLoad the most cases that this juror judges; {@link #NO_LIMIT} when never agreed
 * @param chair whether this juror leads the jury in this round
 */
public record JuryMember(
    UUID jurorId,
    String name,
    JurorKind kind,
    Set<String> expertise,
    int maximumLoad,
    boolean chair,
    List<Absence> absences) {

  /** More than any round has cases, and small enough to be added up. */
  public static final int NO_LIMIT = 1_000_000;

  static JuryMember invited(Juror juror, JuryInvitation invitation) {
    return of(juror, invitation.maximumLoad(), invitation.chair());
  }

  static JuryMember uninvited(Juror juror) {
    return of(juror, NO_LIMIT, juror.chair());
  }

  private static JuryMember of(Juror juror, int maximumLoad, boolean chair) {
    return new JuryMember(
        juror.jurorId(),
        juror.name(),
        juror.kind(),
        juror.expertise(),
        maximumLoad,
        chair,
        juror.absences());
  }
}
