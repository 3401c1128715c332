package nl.innovatiebudget.assessment.pitch.timetable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.kit.problem.Rejected;

/** What was laid down for the timetables, by round. */
@ApplicationScoped
class Preparations implements PanacheRepositoryBase<Preparation, String> {

  /** Refuses a round for which nothing was laid down. */
  Preparation get(String roundId) {
    return findByIdOptional(roundId)
        .orElseThrow(() -> new Rejected(TimetableRejections.settingsMissing()));
  }
}
