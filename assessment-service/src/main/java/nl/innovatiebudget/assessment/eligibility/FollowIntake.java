package nl.innovatiebudget.assessment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.assessment.assignment.Seats;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;

/**
 * Takes a case out of its round, or back in, as intake says. A case with a decision only notes it:
 * undoing a decision, and the money that goes with it, is for people.
 */
@ApplicationScoped
class FollowIntake {

  private final CaseFiles cases;
  private final Judge judge;
  private final Seats seats;
  private final IntakeActs acts;

  FollowIntake(CaseFiles cases, Judge judge, Seats seats, IntakeActs acts) {
    this.cases = cases;
    this.judge = judge;
    this.seats = seats;
    this.acts = acts;
  }

  /** Refuses a case that is not known; what was heard before changes nothing. */
  @Transactional
  void follow(IntakeNews news) {
    var file =
        cases
            .lock(news.applicationId())
            .orElseThrow(() -> new IllegalStateException("no case " + news.applicationId()));
    if (file.note(news.note())) {
      acts.heard(file, news.note().kind(), news.note().reason());
      follow(file, news);
    }
  }

  private void follow(CaseFile file, IntakeNews news) {
    switch (news) {
      case IntakeNews.Withdrawn ignored -> file.left(CaseState.WITHDRAWN);
      case IntakeNews.NotTreated ignored -> file.left(CaseState.NOT_TREATED);
      case IntakeNews.Reopened ignored -> reopen(file);
    }
  }

  private void reopen(CaseFile file) {
    if (file.state().isOut()) {
      file.reopened(
          judge.judge(file.application(), file.firstReceivedAt()),
          seats.anyAt(file.applicationId()));
      acts.judged(file);
    }
  }
}
