package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Drafts a timetable for the doubtful cases of a round. Once one was announced, a new draft keeps
 * of it what can be kept, and what has begun already. The facts are read, a timetable is sought and
 * then, in one short transaction, kept: seeking takes seconds and holds neither a transaction nor a
 * lock.
 */
@ApplicationScoped
class PlanPitches {

  private final GatherPlan gatherPlan;
  private final KeepDraft keepDraft;

  PlanPitches(GatherPlan gatherPlan, KeepDraft keepDraft) {
    this.gatherPlan = gatherPlan;
    this.keepDraft = keepDraft;
  }

  /** Refuses when a case cannot have a slot, with every such case and why. */
  UUID plan(String roundId, TimetableRequest request, String madeBy) {
    var basis = gatherPlan.gather(roundId, request);
    var outcome =
        switch (Timetabling.plan(basis.problem())) {
          case Timetabling.Outcome.Planned planned -> planned;
          case Timetabling.Outcome.Impossible(var reasons) -> throw new Rejected(reasons);
        };
    var draft =
        new Timetable(
            roundId,
            basis.inForce(),
            basis.pitches(outcome.slots()),
            outcome.score(),
            request.reason(),
            madeBy,
            basis.readAt());
    keepDraft.keep(draft);
    return draft.timetableId();
  }
}
