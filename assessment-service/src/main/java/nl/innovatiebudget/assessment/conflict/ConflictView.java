package nl.innovatiebudget.assessment.conflict;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict as those see it who guard against them.
 *
 * @param by what juror and participant have in common; absent for a declaration
 * @param party the participant; absent for a declaration
 * @param declaredReason what the juror said, for a declaration
 * @param dismissal absent while it keeps the juror from the case
 */
public record ConflictView(
    ConflictId conflictId,
    UUID applicationId,
    String number,
    UUID jurorId,
    Ground ground,
    boolean found,
    @Nullable String by,
    @Nullable String party,
    @Nullable String declaredReason,
    @Nullable DismissalView dismissal) {

  /** Why it does not count. */
  public record DismissalView(String reason, String dismissedBy, Instant dismissedAt) {}

  static ConflictView of(
      Conflict conflict,
      String number,
      @Nullable Declaration declaration,
      @Nullable Dismissal dismissal) {
    boolean declared = conflict.ground() == Ground.DECLARATION;
    return new ConflictView(
        conflict.id(),
        conflict.applicationId(),
        number,
        conflict.jurorId(),
        conflict.ground(),
        conflict.ground().found(),
        declared ? null : conflict.by(),
        declared ? null : conflict.party(),
        declaration == null ? null : declaration.reason(),
        dismissal == null
            ? null
            : new DismissalView(
                dismissal.reason(), dismissal.dismissedBy(), dismissal.dismissedAt()));
  }
}
