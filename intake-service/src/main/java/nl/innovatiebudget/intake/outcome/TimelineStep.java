package nl.innovatiebudget.intake.outcome;

import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts.ActorKind;
import nl.innovatiebudget.intake.application.Acts.Recorded;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of an application, as its applicants may know it.
 *
 * @param status what the application became by it, if it changed
 * @param bodyName the organisation, where an applicant took it; persons are not named
 * @param detail the reason, where it was given to the applicants or by them
 */
public record TimelineStep(
    Act step,
    @Nullable ApplicationStatus status,
    Instant at,
    ActorKind by,
    @Nullable String bodyName,
    @Nullable String detail) {

  static List<TimelineStep> of(List<Recorded> acts) {
    return acts.stream().filter(recorded -> isShown(recorded.act())).map(TimelineStep::of).toList();
  }

  private static TimelineStep of(Recorded recorded) {
    return new TimelineStep(
        recorded.act(),
        status(recorded.act()),
        recorded.actedAt(),
        recorded.actorKind(),
        recorded.bodyName(),
        hasReasonForApplicants(recorded.act()) ? recorded.reason() : null);
  }

  /** An outcome is an act of the system that its letter leads to, so it is shown in time. */
  private static boolean isShown(Act act) {
    return switch (act) {
      case DRAFTED,
          PARTNER_INVITED,
          INVITATION_ACCEPTED,
          INVITATION_DECLINED,
          SIGNED,
          SUBMITTED,
          SUBMITTED_AGAIN,
          WITHDRAWN,
          ADMITTED_LATE,
          SUPPLEMENT_REQUESTED,
          SUPPLEMENT_ANSWERED,
          NOT_TREATED,
          REOPENED,
          DECISION_TERM_EXTENDED,
          DEFAULT_NOTICE_RECEIVED,
          PENALTY_DETERMINED,
          AWARDED,
          REFUSED,
          PROGRESS_REPORTED,
          FINAL_REPORTED ->
          true;
      default -> false;
    };
  }

  private static boolean hasReasonForApplicants(Act act) {
    return act == Act.WITHDRAWN || act == Act.REOPENED || act == Act.ADMITTED_LATE;
  }

  private static @Nullable ApplicationStatus status(Act act) {
    return switch (act) {
      case DRAFTED -> ApplicationStatus.DRAFT;
      case SUBMITTED, SUBMITTED_AGAIN, REOPENED -> ApplicationStatus.SUBMITTED;
      case WITHDRAWN -> ApplicationStatus.WITHDRAWN;
      case NOT_TREATED -> ApplicationStatus.NOT_TREATED;
      case AWARDED -> ApplicationStatus.AWARDED;
      case REFUSED -> ApplicationStatus.REFUSED;
      default -> null;
    };
  }
}
