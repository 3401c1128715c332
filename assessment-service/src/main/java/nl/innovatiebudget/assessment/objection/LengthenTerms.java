package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import nl.innovatiebudget.assessment.decision.Announcement;
import nl.innovatiebudget.assessment.decision.LetterPosted;

/**
 * Counts the terms of objections anew, when a day of posting becomes known after they were
 * registered.
 */
@ApplicationScoped
class LengthenTerms {

  private final Announcement announcement;
  private final Objections objections;
  private final ObjectionActs acts;

  LengthenTerms(Announcement announcement, Objections objections, ObjectionActs acts) {
    this.announcement = announcement;
    this.objections = objections;
    this.acts = acts;
  }

  @Transactional(TxType.MANDATORY)
  void posted(@Observes LetterPosted letter) {
    announcement
        .lastOn(letter.applicationId())
        .map(ObjectionTerm::after)
        .ifPresent(
            term ->
                objections.lockOpenOf(letter.applicationId()).stream()
                    .filter(objection -> objection.lengthen(term))
                    .forEach(
                        objection -> acts.recordOfSystem(objection, "objection-term-lengthened")));
  }
}
