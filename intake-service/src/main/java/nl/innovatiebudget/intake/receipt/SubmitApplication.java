package nl.innovatiebudget.intake.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.completeness.CompletenessRule;
import nl.innovatiebudget.intake.completeness.Dossiers;
import nl.innovatiebudget.intake.completeness.Finding;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;

/** Receives an application: gives it its number, freezes it and tells the other services. */
@ApplicationScoped
public class SubmitApplication {

  private final ApplicationAccess access;
  private final Dossiers dossiers;
  private final Rounds rounds;
  private final Outbox outbox;

  SubmitApplication(ApplicationAccess access, Dossiers dossiers, Rounds rounds, Outbox outbox) {
    this.access = access;
    this.dossiers = dossiers;
    this.rounds = rounds;
    this.outbox = outbox;
  }

  /**
   * Refuses outside the round's period, and what does not meet every rule.
   *
   * @param receivedAt when the request reached the system, which is what counts (Awb 2:20)
   */
  @Transactional
  public Receipt submit(UUID applicationId, Instant receivedAt) {
    var application = access.ownLocked(applicationId);
    refuseSecondTime(application);
    var dossier = dossiers.of(application, receivedAt);
    refuseOutsidePeriod(dossier.round(), receivedAt);
    Rejected.ifAny(
        CompletenessRule.judgeAll(dossier).stream().filter(Predicate.not(Finding::met)).toList());
    var number = rounds.nextNumber(application.roundId());
    application.submit(number, dossier.round().version(), receivedAt);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        ApplicationSubmitted.TYPE,
        ApplicationSubmitted.of(application, dossier));
    return new Receipt(
        number, receivedAt, application.contentHash(), applicationId, dossier.content());
  }

  private static void refuseSecondTime(Application application) {
    application
        .number()
        .ifPresent(
            number -> {
              throw new Rejected(new SubmissionRejection.AlreadySubmitted(number));
            });
  }

  private static void refuseOutsidePeriod(RoundDefinition round, Instant receivedAt) {
    switch (round.stateAt(receivedAt)) {
      case ANNOUNCED ->
          throw new Rejected(new SubmissionRejection.RoundNotOpen(round.opensAt(), receivedAt));
      case CLOSED ->
          throw new Rejected(new SubmissionRejection.DeadlinePassed(round.closesAt(), receivedAt));
      case OPEN -> {}
    }
  }
}
