package nl.innovatiebudget.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.decision.DecisionLetters;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Lets an applicant read the feedback, never before the letter with the decision. */
@ApplicationScoped
class ReleaseFeedback {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final Outbox outbox;
  private final Acts acts;
  private final Clock clock;

  ReleaseFeedback(
      CaseAccess access,
      CaseFiles cases,
      DecisionLetters letters,
      Feedbacks feedbacks,
      Outbox outbox,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.outbox = outbox;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who has an interest in the case, what was not checked or was released before, and a
   * case without a letter.
   */
  @Transactional
  FeedbackView release(UUID applicationId, Caller caller) {
    cases.lock(applicationId);
    var file = access.withoutConflict(applicationId, caller);
    var feedback =
        feedbacks
            .findByIdOptional(applicationId)
            .orElseThrow(() -> new Rejected(FeedbackRejections.notChecked()));
    if (feedback.releasedAt().isPresent()) {
      throw new Rejected(FeedbackRejections.alreadyReleased());
    }
    if (letters.findByIdOptional(applicationId).isEmpty()) {
      throw new Rejected(FeedbackRejections.letterNotIssued());
    }
    var now = clock.instant();
    feedback.release(caller.actingSubject(), now);
    outbox.add(
        Topic.ASSESSMENTS,
        applicationId.toString(),
        EventType.of("feedback-released"),
        new FeedbackReleased(
            applicationId, file.number(), file.roundId(), feedback.criteria(), now));
    acts.record(new NewAct(file.roundId(), applicationId, null, "feedback-released", null, null));
    return new FeedbackView(
        applicationId, file.number(), feedback.criteria(), feedback.checkedAt(), now);
  }
}
