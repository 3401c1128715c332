package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Sets the days, rooms and rhythm of the pitches of a round. */
@ApplicationScoped
class SetUpPitches {

  private final Rounds rounds;
  private final Preparations preparations;
  private final Jurors jurors;
  private final Acts acts;

  SetUpPitches(Rounds rounds, Preparations preparations, Jurors jurors, Acts acts) {
    this.rounds = rounds;
    this.preparations = preparations;
    this.jurors = jurors;
    this.acts = acts;
  }

  /** Refuses settings that contradict themselves, with every fault; nothing is planned by this. */
  @Transactional
  PlanSettings setUp(String roundId, PlanSettings settings) {
    var opensAt = rounds.lock(roundId).opensAt();
    var faults =
        new ArrayList<>(settings.faults(LocalDate.ofInstant(opensAt, BusinessClock.AMSTERDAM)));
    faults.addAll(unknownJurors(settings));
    Rejected.ifAny(faults);
    preparations
        .findByIdOptional(roundId)
        .ifPresentOrElse(
            known -> known.settings(settings),
            () -> preparations.persist(new Preparation(roundId, settings)));
    acts.record(new NewAct(roundId, null, null, "pitch-plan-settings-set", null, settings));
    return settings;
  }

  private List<Rejection> unknownJurors(PlanSettings settings) {
    return settings.days().stream()
        .flatMap(day -> day.rooms().stream())
        .flatMap(room -> room.standingJurorIds().stream())
        .distinct()
        .filter(jurorId -> jurors.findByIdOptional(jurorId).isEmpty())
        .map(TimetableRejections::jurorUnknown)
        .toList();
  }
}
