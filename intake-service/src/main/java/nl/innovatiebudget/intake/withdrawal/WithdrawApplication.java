package nl.innovatiebudget.intake.withdrawal;

import static nl.innovatiebudget.intake.withdrawal.WithdrawalRejection.ALREADY_WITHDRAWN;
import static nl.innovatiebudget.intake.withdrawal.WithdrawalRejection.OUTCOME_KNOWN;
import static nl.innovatiebudget.intake.withdrawal.WithdrawalRejection.WITHDRAWAL_IS_THE_LEADS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.supplement.Supplements;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Takes an application back on behalf of its whole consortium. A draft just ends; of what was
 * submitted the other services, and so the partners, are told.
 */
@ApplicationScoped
public class WithdrawApplication {

  private final ApplicationAccess access;
  private final Organisations organisations;
  private final Supplements supplements;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentRepresentation representation;
  private final Clock clock;

  WithdrawApplication(
      ApplicationAccess access,
      Organisations organisations,
      Supplements supplements,
      Acts acts,
      Outbox outbox,
      CurrentRepresentation representation,
      Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.supplements = supplements;
    this.acts = acts;
    this.outbox = outbox;
    this.representation = representation;
    this.clock = clock;
  }

  /**
   * Refuses anybody but the lead, and an application whose applicants know its outcome. A decision
   * that they do not know yet is no ground to refuse, as that would tell them; what was decided is
   * not undone by a withdrawal either, and its letter still comes.
   */
  @Transactional
  Withdrawn withdraw(UUID applicationId, @Nullable String reason) {
    var application = access.ownLocked(applicationId);
    var content = access.shown(application).content();
    if (!Consortium.of(content, organisations).isLedBy(representation.get())) {
      throw new Rejected(WITHDRAWAL_IS_THE_LEADS);
    }
    reasonAgainst(application)
        .ifPresent(
            rejection -> {
              throw new Rejected(rejection);
            });
    var now = clock.instant();
    application.withdraw();
    supplements.withdrawn(application, now);
    acts.record(application, Act.WITHDRAWN, now, reason);
    if (application.submission() > 0) {
      outbox.add(
          Topic.APPLICATIONS,
          applicationId.toString(),
          ApplicationWithdrawn.TYPE,
          ApplicationWithdrawn.of(application, reason, now));
    }
    return new Withdrawn(applicationId, application.status(), now);
  }

  private static Optional<WithdrawalRejection> reasonAgainst(Application application) {
    return switch (application.status()) {
      case DRAFT, SUBMITTED -> Optional.empty();
      case WITHDRAWN -> Optional.of(ALREADY_WITHDRAWN);
      case NOT_TREATED, AWARDED, REFUSED -> Optional.of(OUTCOME_KNOWN);
    };
  }
}
