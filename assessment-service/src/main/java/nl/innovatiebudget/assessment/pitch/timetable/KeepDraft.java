package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;

/**
 * Keeps a draft. It is not looked whether the facts are still those it was made of: that is done,
 * with everybody else waiting, when it is announced.
 */
@ApplicationScoped
class KeepDraft {

  private final Timetables timetables;
  private final Acts acts;

  KeepDraft(Timetables timetables, Acts acts) {
    this.timetables = timetables;
    this.acts = acts;
  }

  @Transactional
  void keep(Timetable draft) {
    timetables.persist(draft);
    acts.record(
        new NewAct(
            draft.roundId(),
            null,
            null,
            "pitch-timetable-drafted",
            draft.reason(),
            Map.of("timetableId", draft.timetableId(), "pitches", draft.pitches().size())));
  }
}
