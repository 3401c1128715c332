package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;

/**
 * Keeps when the decision on a case was made known. Only the first letter counts: a later one, such
 * as that on a granted objection, does not move the term to object. A letter that an application is
 * not treated is about a decision of intake.
 */
@ApplicationScoped
class KeepLetter {

  private final CaseFiles cases;
  private final DecisionLetters letters;
  private final Acts acts;

  KeepLetter(CaseFiles cases, DecisionLetters letters, Acts acts) {
    this.cases = cases;
    this.letters = letters;
    this.acts = acts;
  }

  /** Refuses a letter about a case that is not known. */
  @Transactional
  void keep(LetterIssued letter) {
    if (letter.outcome() == LetterIssued.Outcome.NOT_TREATED) {
      return;
    }
    var file =
        cases
            .lock(letter.applicationId())
            .orElseThrow(() -> new IllegalStateException("no case " + letter.applicationId()));
    if (letters.findByIdOptional(letter.applicationId()).isPresent()) {
      return;
    }
    letters.persist(new DecisionLetter(letter));
    acts.recordOfSystem(
        new NewAct(
            file.roundId(), file.applicationId(), null, "decision-letter-issued", null, letter));
  }
}
