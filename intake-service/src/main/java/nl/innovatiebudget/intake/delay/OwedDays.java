package nl.innovatiebudget.intake.delay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.outcome.Announcement;
import nl.innovatiebudget.intake.supplement.LegalDay;

/** For how many days a penalty is owed (Awb 4:17). */
@ApplicationScoped
class OwedDays {

  private static final int MOST_ACTS = 500;

  private final Announcement announcement;
  private final Acts acts;

  OwedDays(Announcement announcement, Acts acts) {
    this.announcement = announcement;
    this.acts = acts;
  }

  /** Empty as long as it runs. */
  OptionalInt of(Application application, PenaltyClock penalty, LocalDate today) {
    var overOn = overOn(application);
    if (overOn.isPresent()) {
      return OptionalInt.of(penalty.daysBefore(overOn.get()));
    }
    return today.isAfter(penalty.lastPossibleDay())
        ? OptionalInt.of(PenaltyAmounts.MOST_DAYS)
        : OptionalInt.empty();
  }

  /** When nothing was to be decided any more: the decision was made known, or it was taken back. */
  private Optional<LocalDate> overOn(Application application) {
    if (application.status() != ApplicationStatus.WITHDRAWN) {
      return announcement.lastOn(application);
    }
    return acts.newest(application.applicationId(), MOST_ACTS).stream()
        .filter(recorded -> recorded.act() == Act.WITHDRAWN)
        .map(recorded -> LegalDay.of(recorded.actedAt()))
        .reduce((former, later) -> later);
  }
}
