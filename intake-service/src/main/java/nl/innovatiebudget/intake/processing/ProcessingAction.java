package nl.innovatiebudget.intake.processing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One action, which becomes one line for each application that it touched.
 *
 * @param name the operation, such as {@code GET /applications/{applicationId}}
 * @param register entry of the activity in the register of processing activities
 */
record ProcessingAction(
    Trace trace,
    Status status,
    String name,
    Instant startedAt,
    Instant endedAt,
    ProcessingActivity activity,
    URI register,
    Actor actor,
    List<UUID> applicationIds) {

  /** Names as the standard has them. */
  enum Status {
    /** Refused: nothing went wrong, and nothing was done. */
    UNSET("Unset"),
    OK("Ok"),
    /** A fault of ours. */
    ERROR("Error");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /**
   * Who did it.
   *
   * @param pseudonym of the person
   * @param role under which it was allowed
   * @param organisationId of an applicant whose body is in the register
   * @param organisationName of an applicant
   */
  record Actor(
      String pseudonym,
      String role,
      @Nullable UUID organisationId,
      @Nullable String organisationName) {}

  ProcessingAction ended(Status how, Instant at) {
    return new ProcessingAction(
        trace, how, name, startedAt, at, activity, register, actor, applicationIds);
  }
}
