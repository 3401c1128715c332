package nl.innovatiebudget.assessment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.innovatiebudget.assessment.assignment.Recusals;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.scoring.ScoreSheets;

/**
 * Makes a case of a submitted application, with the outcome of every hard criterion; a later
 * submission of the same application renews the case.
 */
@ApplicationScoped
class TakeSubmission {

  private final CaseFiles cases;
  private final Judge judge;
  private final Seats seats;
  private final ScoreSheets sheets;
  private final Recusals recusals;
  private final IntakeActs acts;

  TakeSubmission(
      CaseFiles cases,
      Judge judge,
      Seats seats,
      ScoreSheets sheets,
      Recusals recusals,
      IntakeActs acts) {
    this.cases = cases;
    this.judge = judge;
    this.seats = seats;
    this.sheets = sheets;
    this.recusals = recusals;
    this.acts = acts;
  }

  /** Does nothing for a submission that is not above the one on the case. */
  @Transactional
  void take(Application submitted) {
    var known = cases.lock(submitted.applicationId());
    if (known.isEmpty()) {
      var file = new CaseFile(submitted, judge.judge(submitted, submitted.receivedAt()));
      cases.persist(file);
      acts.judged(file);
    } else if (submitted.submissionNumber() > known.get().application().submissionNumber()) {
      renew(known.get(), submitted);
    }
  }

  private void renew(CaseFile file, Application submitted) {
    acts.heard(file, CaseNote.Kind.RESUBMITTED, null);
    file.resubmitted(
        submitted,
        judge.judge(submitted, file.firstReceivedAt()),
        seats.anyAt(file.applicationId()),
        sheets.anyOf(file.applicationId()));
    if (file.decision().isEmpty()) {
      acts.judged(file);
    }
    recusals.review(List.of(file));
  }
}
