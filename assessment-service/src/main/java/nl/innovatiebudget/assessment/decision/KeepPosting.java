package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;

/** Keeps on which day a decision was made known on paper, also when its letter is not known yet. */
@ApplicationScoped
class KeepPosting {

  private final CaseFiles cases;
  private final LetterPostings postings;
  private final Acts acts;
  private final Event<LetterPosted> posted;

  KeepPosting(CaseFiles cases, LetterPostings postings, Acts acts, Event<LetterPosted> posted) {
    this.cases = cases;
    this.postings = postings;
    this.acts = acts;
    this.posted = posted;
  }

  /** Refuses a letter about a case that is not known; harmless when it is said again. */
  @Transactional
  void keep(LetterDispatched letter) {
    var file =
        cases
            .lock(letter.applicationId())
            .orElseThrow(() -> new IllegalStateException("no case " + letter.applicationId()));
    if (!postings.add(letter)) {
      return;
    }
    acts.recordOfSystem(
        new NewAct(
            file.roundId(), file.applicationId(), null, "decision-letter-posted", null, letter));
    posted.fire(new LetterPosted(file.applicationId(), letter.dispatchedOn()));
  }
}
