package nl.innovatiebudget.assessment.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.decision.DecisionLetters;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Lets an applicant read the feedback, never before the letter with the decision. */
@ApplicationScoped
class ReleaseFeedback {

  private final CaseFiles cases;
  private final DecisionLetters letters;
  private final Feedbacks feedbacks;
  private final Outbox outbox;
  private final Acts acts;
  private final Clock clock;

  ReleaseFeedback(
      CaseFiles cases,
      DecisionLetters letters,
      Feedbacks feedbacks,
      Outbox outbox,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.letters = letters;
    this.feedbacks = feedbacks;
    this.outbox = outbox;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses what was not checked, what was released before, and a case without a letter. */
  @Transactional
  FeedbackView release(UUID applicationId, String by) {
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
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
    feedback.release(by, now);
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
