package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.round.RoundStep;
import nl.innovatiebudget.intake.round.StepTaken;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Tells each awarded project of a round what happens to its award, in the running transaction. */
@ApplicationScoped
class AwardedApplications {

  private final Applications applications;
  private final PublicationAnnouncements announcements;
  private final Outbox outbox;

  AwardedApplications(
      Applications applications, PublicationAnnouncements announcements, Outbox outbox) {
    this.applications = applications;
    this.announcements = announcements;
    this.outbox = outbox;
  }

  /** Refuses publication before the day that was announced. */
  @Transactional(TxType.MANDATORY)
  void published(@Observes StepTaken taken) {
    if (taken.step() == RoundStep.AWARDS_PUBLISHED) {
      Instant at = taken.takenAt();
      announcements
          .publishOn(taken.roundId())
          .filter(LegalDay.of(at)::isBefore)
          .ifPresent(
              day -> {
                throw new Rejected(notYet(day));
              });
      tell(taken.roundId(), AwardPublished.TYPE, application -> AwardPublished.of(application, at));
    }
  }

  private static Rejection notYet(LocalDate day) {
    return Rejection.of(
        Rejection.Kind.CONFLICT,
        "publication-not-yet",
        "De openbaarmaking is aangekondigd voor %s. Eerder kan niet.".formatted(LegalDay.nl(day)),
        "Publication was announced for %s. It cannot come sooner.".formatted(LegalDay.en(day)));
  }

  /** Gives to how many. */
  @Transactional(TxType.MANDATORY)
  int tell(String roundId, EventType type, Function<Application, Record> data) {
    var awarded =
        applications
            .find(
                "roundId = ?1 and status = ?2 order by applicationId",
                roundId,
                ApplicationStatus.AWARDED)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list();
    for (var application : awarded) {
      var key = application.applicationId().toString();
      outbox.add(Topic.APPLICATIONS, key, type, data.apply(application));
    }
    return awarded.size();
  }
}
