package nl.innovatiebudget.assessment.assignment;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.conflict.ConflictChanged;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.InterestsChanged;

/**
 * Keeps for the minutes when an assigned juror left the panel of a case because of a conflict, and
 * when that juror returned because the conflict is over. A case that was pre-selected with that
 * juror's scores, or without them, goes back to the jury to be pre-selected anew. What bars is
 * {@link Conflicts}; looking again at what did not change records nothing. A decided case stays as
 * it was decided.
 */
@ApplicationScoped
public class Recusals implements PanacheRepositoryBase<Recusal, UUID> {

  private final CaseFiles cases;
  private final Seats seats;
  private final SeatRows seatRows;
  private final Conflicts conflicts;
  private final Acts acts;
  private final Clock clock;

  Recusals(
      CaseFiles cases,
      Seats seats,
      SeatRows seatRows,
      Conflicts conflicts,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.seats = seats;
    this.seatRows = seatRows;
    this.conflicts = conflicts;
    this.acts = acts;
    this.clock = clock;
  }

  void interestsChanged(@Observes InterestsChanged changed) {
    var seated = seats.ofJuror(changed.jurorId()).stream().map(Seat::applicationId).toList();
    if (!seated.isEmpty()) {
      review(cases.lockAll(seated));
    }
  }

  void conflictChanged(@Observes ConflictChanged changed) {
    review(List.of(cases.get(changed.applicationId())));
  }

  /** Looks at these cases again; the caller holds their row locks. */
  @Transactional(TxType.MANDATORY)
  public void review(Collection<CaseFile> files) {
    Map<UUID, CaseFile> open =
        files.stream()
            .filter(file -> file.decision().isEmpty())
            .collect(Collectors.toMap(CaseFile::applicationId, Function.identity()));
    var barred = conflicts.barred(open.values());
    var recused = list("applicationId in ?1 and returnedAt is null", open.keySet());
    var known = recused.stream().map(Recusal::seat).collect(Collectors.toSet());
    var seated = Set.copyOf(seats.ofCases(open.keySet()));
    for (var recusal : recused) {
      if (!barred.contains(recusal.seat())) {
        recusal.end(clock.instant());
        if (seated.contains(recusal.seat())) {
          record(recusal.seat(), "juror-returned", open);
          weighAnew(recusal.seat(), open);
        }
      }
    }
    seated.stream()
        .filter(seat -> barred.contains(seat) && !known.contains(seat))
        .sorted(Comparator.comparing(Seat::applicationId).thenComparing(Seat::jurorId))
        .forEach(
            seat -> {
              persist(new Recusal(seat, clock.instant()));
              record(seat, "juror-recused", open);
              weighAnew(seat, open);
            });
  }

  /** Its band rests on scores of which some may not count any more, or count again. */
  private void weighAnew(Seat seat, Map<UUID, CaseFile> files) {
    var file = requireNonNull(files.get(seat.applicationId()));
    if (file.state().mayBeRanked() && seatRows.hasSheet(seat)) {
      file.backToJury();
      record(seat, "case-back-with-jury", files);
    }
  }

  private void record(Seat seat, String act, Map<UUID, CaseFile> files) {
    var roundId = requireNonNull(files.get(seat.applicationId())).roundId();
    acts.recordOfSystem(new NewAct(roundId, seat.applicationId(), seat.jurorId(), act, null, null));
  }
}
