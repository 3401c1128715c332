package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** What may happen to an objection before it is judged: excused for being late, or withdrawn. */
@ApplicationScoped
class FollowObjection {

  private final Objections objections;
  private final ObjectionActs acts;

  FollowObjection(Objections objections, ObjectionActs acts) {
    this.objections = objections;
    this.acts = acts;
  }

  /** Refuses a caller with an interest, and one that is in time (Awb 6:11). */
  @Transactional
  ObjectionView excuse(UUID objectionId, String reason, Caller caller) {
    var objection = objections.lockOpen(objectionId, caller);
    if (objection.inTime()) {
      throw new Rejected(ObjectionRejections.notLate());
    }
    objection.excuse(reason);
    acts.record(objection, "objection-excused", reason);
    return objections.view(objection);
  }

  /** By its sender, in writing or at the hearing (Awb 6:21); refuses a caller with an interest. */
  @Transactional
  ObjectionView withdraw(UUID objectionId, String reason, Caller caller) {
    var objection = objections.lockOpen(objectionId, caller);
    objection.withdraw();
    acts.record(objection, "objection-withdrawn", reason);
    return objections.view(objection);
  }
}
