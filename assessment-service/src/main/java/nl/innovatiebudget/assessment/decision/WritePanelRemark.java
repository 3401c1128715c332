package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Writes down what a panel wants the applicant to read, until there is a decision. */
@ApplicationScoped
class WritePanelRemark {

  private final CaseAccess access;
  private final CaseFiles cases;
  private final PanelRemarks remarks;
  private final Acts acts;
  private final Clock clock;

  WritePanelRemark(
      CaseAccess access, CaseFiles cases, PanelRemarks remarks, Acts acts, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.remarks = remarks;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses a writer with an interest in the case, and a case that is decided. */
  @Transactional
  PanelRemark.View write(UUID applicationId, Words words, Caller caller) {
    cases.lock(applicationId);
    var file = access.withoutConflict(applicationId, caller);
    if (file.state().isDecided()) {
      throw new Rejected(DecisionRejections.caseAlreadyDecided(List.of(file.number())));
    }
    var remark = remarks.findById(applicationId);
    if (remark == null) {
      remark = new PanelRemark(applicationId, words, caller.actingSubject(), clock.instant());
      remarks.persist(remark);
    } else {
      remark.write(words, caller.actingSubject(), clock.instant());
    }
    acts.record(
        new NewAct(file.roundId(), applicationId, null, "panel-remark-written", words.nl(), null));
    return remark.view();
  }
}
