package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
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

  /** Refuses one that is in time (Awb 6:11). */
  @Transactional
  ObjectionView excuse(UUID objectionId, String reason) {
    var objection = objections.lockOpen(objectionId);
    if (objection.inTime()) {
      throw new Rejected(ObjectionRejections.notLate());
    }
    objection.excuse(reason);
    acts.record(objection, "objection-excused", reason);
    return objections.view(objection);
  }

  /** By its sender, in writing or at the hearing (Awb 6:21). */
  @Transactional
  ObjectionView withdraw(UUID objectionId, String reason) {
    var objection = objections.lockOpen(objectionId);
    objection.withdraw();
    acts.record(objection, "objection-withdrawn", reason);
    return objections.view(objection);
  }
}
