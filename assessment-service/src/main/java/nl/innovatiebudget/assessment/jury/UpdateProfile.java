package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Keeps what a juror knows of, when away and for whom at work. Who leaves an employer keeps a tie
 * with it as a former one, from that day, which only an officer ends.
 */
@ApplicationScoped
class UpdateProfile {

  /** Years before and after today in which an absence may lie. */
  private static final int REACH = 5;

  private final Jurors jurors;
  private final Ties ties;
  private final Acts acts;
  private final Event<InterestsChanged> changes;
  private final Clock clock;

  UpdateProfile(Jurors jurors, Ties ties, Acts acts, Event<InterestsChanged> changes, Clock clock) {
    this.jurors = jurors;
    this.ties = ties;
    this.acts = acts;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Refuses an unknown juror, an absence that ends before it starts or is not within five years of
   * today, and a former employer too many.
   */
  @Transactional
  JurorView update(UUID jurorId, JurorProfile profile, Caller caller) {
    Rejected.ifAny(faults(profile.absences()));
    var juror = jurors.lock(jurorId);
    juror.describe(profile).ifPresent(former -> keepAsFormer(juror, former, caller));
    acts.record(JuryActs.profileChanged(jurorId));
    changes.fire(new InterestsChanged(jurorId));
    return JurorView.of(juror, ties.ofJuror(jurorId));
  }

  private List<Rejection> faults(List<Absence> absences) {
    var today = LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM);
    var faults = new ArrayList<Rejection>();
    if (absences.stream().anyMatch(a -> a.lastDay().isBefore(a.firstDay()))) {
      faults.add(JuryRejections.absenceEndsBeforeItStarts());
    }
    if (absences.stream()
        .flatMap(a -> Stream.of(a.firstDay(), a.lastDay()))
        .anyMatch(
            day -> day.isBefore(today.minusYears(REACH)) || day.isAfter(today.plusYears(REACH)))) {
      faults.add(JuryRejections.absenceOutOfReach());
    }
    return faults;
  }

  private void keepAsFormer(Juror juror, Employer former, Caller caller) {
    ties.requireRoom(juror.jurorId());
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, BusinessClock.AMSTERDAM);
    var declared = new NewTie(null, former.kvk(), former.name(), Tie.Kind.FORMER_EMPLOYER, today);
    ties.addOnce(juror.jurorId(), declared, caller.actingSubject(), now)
        .ifPresent(tie -> acts.record(JuryActs.tieAdded(tie)));
  }
}
