package nl.innovatiebudget.assessment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.round.Rounds;

/** Makes a case of a submitted application, with the outcome of every hard criterion. */
@ApplicationScoped
class OpenCase {

  private final CaseFiles cases;
  private final Rounds rounds;

  OpenCase(CaseFiles cases, Rounds rounds) {
    this.cases = cases;
    this.rounds = rounds;
  }

  /** Does nothing for a case that is open already; refuses while its round is not known here. */
  @Transactional
  void open(Application application) {
    if (cases.findByIdOptional(application.applicationId()).isPresent()) {
      return;
    }
    var round =
        rounds
            .version(application.roundId(), application.roundVersion())
            .orElseThrow(
                () ->
                    new IllegalStateException("round " + application.roundId() + " is not known"));
    cases.persist(
        new CaseFile(
            application,
            Eligibility.judge(application, round),
            round.legalBasisOf(application.lead().organisationKind())));
  }
}
