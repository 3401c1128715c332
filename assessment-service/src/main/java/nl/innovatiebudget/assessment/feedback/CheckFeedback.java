package nl.innovatiebudget.assessment.feedback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Keeps the remarks that an officer found fit to be read by the applicant. */
@ApplicationScoped
class CheckFeedback {

  /** With the rest of the event well within 64 KB. */
  private static final int LONGEST_BYTES = 60_000;

  private final CaseAccess access;
  private final CaseFiles cases;
  private final DraftFeedback draft;
  private final Feedbacks feedbacks;
  private final ObjectMapper json;
  private final Acts acts;
  private final Clock clock;

  CheckFeedback(
      CaseAccess access,
      CaseFiles cases,
      DraftFeedback draft,
      Feedbacks feedbacks,
      ObjectMapper json,
      Acts acts,
      Clock clock) {
    this.access = access;
    this.cases = cases;
    this.draft = draft;
    this.feedbacks = feedbacks;
    this.json = json;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses an officer with an interest in the case, remarks on other criteria, too much text, and
   * any change after the release.
   */
  @Transactional
  FeedbackView check(UUID applicationId, List<FeedbackRequest.Remarks> remarks, Caller caller) {
    cases.lock(applicationId);
    var file = access.withoutConflict(applicationId, caller);
    var by = caller.actingSubject();
    var earlier = feedbacks.findByIdOptional(applicationId);
    if (earlier.flatMap(Feedback::releasedAt).isPresent()) {
      throw new Rejected(FeedbackRejections.alreadyReleased());
    }
    var criteria = withRemarks(draft.of(file), remarks);
    refuseTooLong(criteria);
    var now = clock.instant();
    if (earlier.isPresent()) {
      earlier.get().check(criteria, by, now);
    } else {
      feedbacks.persist(new Feedback(applicationId, criteria, by, now));
    }
    acts.record(new NewAct(file.roundId(), applicationId, null, "feedback-checked", null, null));
    return new FeedbackView(applicationId, file.number(), criteria, now, null);
  }

  private static List<CriterionFeedback> withRemarks(
      List<CriterionFeedback> drafted, List<FeedbackRequest.Remarks> remarks) {
    var known = drafted.stream().map(CriterionFeedback::criterionId).toList();
    var faults = new ArrayList<Rejection>();
    var byCriterion = new HashMap<String, List<String>>();
    for (var part : remarks) {
      if (!known.contains(part.criterionId())
          || byCriterion.put(part.criterionId(), part.remarks()) != null) {
        faults.add(FeedbackRejections.criterionUnknown(part.criterionId()));
      }
    }
    Rejected.ifAny(faults);
    return drafted.stream()
        .map(
            criterion ->
                new CriterionFeedback(
                    criterion.criterionId(),
                    criterion.label(),
                    criterion.mean(),
                    byCriterion.getOrDefault(criterion.criterionId(), List.of())))
        .toList();
  }

  private void refuseTooLong(List<CriterionFeedback> criteria) {
    try {
      if (json.writeValueAsBytes(criteria).length > LONGEST_BYTES) {
        throw new Rejected(FeedbackRejections.tooLong());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
