package nl.innovatiebudget.intake.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Tells the applicants, before the term passes, that the decision comes later (Awb 4:14). */
@ApplicationScoped
public class ExtendDecisionTerm {

  private static final int MOST_WEEKS = 26;

  private final ApplicationAccess access;
  private final DecisionTerms terms;
  private final DecisionTermExtensions extensions;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  ExtendDecisionTerm(
      ApplicationAccess access,
      DecisionTerms terms,
      DecisionTermExtensions extensions,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.terms = terms;
    this.extensions = extensions;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses when nobody has to decide any more, once the term has passed, and a day that is not
   * later or much later: the new term is to be as short as it can be.
   *
   * @param reason that the applicants read
   */
  @Transactional
  DecisionTermExtension extend(UUID applicationId, LocalDate lastDay, Text reason) {
    var application = access.submittedLocked(applicationId);
    Rejected.ifAny(isInTreatment(application));
    var now = clock.instant();
    var former = terms.of(application).lastDay();
    Rejected.ifAny(reasonsAgainst(former, lastDay, LegalDay.of(now)));
    var extension =
        new DecisionTermExtension(
            applicationId, former, lastDay, reason, caller.get().actingSubject(), now);
    extensions.persist(extension);
    acts.record(application, Act.DECISION_TERM_EXTENDED, now, reason.nl());
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        DecisionTermExtended.TYPE,
        DecisionTermExtended.of(extension, application));
    return extension;
  }

  private static List<Rejection> isInTreatment(Application application) {
    if (application.status() != ApplicationStatus.SUBMITTED) {
      return List.of(SupplementRejection.Reason.NOT_IN_TREATMENT);
    }
    return application.isRefusedToTreat()
        ? List.of(SupplementRejection.Reason.ALREADY_REFUSED_TO_TREAT)
        : List.of();
  }

  static List<Rejection> reasonsAgainst(LocalDate former, LocalDate lastDay, LocalDate today) {
    var reasons = new ArrayList<Rejection>();
    if (today.isAfter(former)) {
      reasons.add(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "decision-term-passed",
              "De termijn is op %s verlopen. Verlengen kon tot en met die dag."
                  .formatted(LegalDay.nl(former)),
              "The term passed on %s. It could be extended up to and including that day."
                  .formatted(LegalDay.en(former))));
    }
    if (!lastDay.isAfter(former)) {
      reasons.add(
          Rejection.of(
              Rejection.Kind.INVALID,
              "decision-term-not-longer",
              "De termijn loopt al tot en met %s. Noem een latere dag."
                  .formatted(LegalDay.nl(former)),
              "The term runs up to and including %s already. Name a later day."
                  .formatted(LegalDay.en(former))));
    }
    if (lastDay.isAfter(former.plusWeeks(MOST_WEEKS))) {
      reasons.add(
          Rejection.of(
              Rejection.Kind.INVALID,
              "decision-term-too-long",
              "Verleng zo kort als kan, en met ten hoogste %d weken.".formatted(MOST_WEEKS),
              "Extend as briefly as you can, and by %d weeks at most.".formatted(MOST_WEEKS)));
    }
    return reasons;
  }
}
