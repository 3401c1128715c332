package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/** Tells each juror who was given cases how many: once for a division, however many there are. */
@ApplicationScoped
class TellAssigned {

  private static final EventType ASSIGNED = EventType.of("juror-assigned");

  private final SeatRows seatRows;
  private final Jurors jurors;
  private final ScoringUntil scoringUntil;
  private final Outbox outbox;
  private final Clock clock;

  TellAssigned(
      SeatRows seatRows, Jurors jurors, ScoringUntil scoringUntil, Outbox outbox, Clock clock) {
    this.seatRows = seatRows;
    this.jurors = jurors;
    this.scoringUntil = scoringUntil;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** The round is locked, and the seats were given in this transaction. */
  @Transactional(TxType.MANDATORY)
  void tell(String roundId, Collection<Seat> given) {
    if (given.isEmpty()) {
      return;
    }
    var givenTo = byJuror(given);
    var cases = byJuror(seatRows.ofRound(roundId).stream().map(SeatRows.SeatRow::seat).toList());
    var deadline = scoringUntil.ofRound(roundId).orElse(null);
    var now = clock.instant();
    jurors.all().stream()
        .filter(juror -> givenTo.containsKey(juror.jurorId()))
        .sorted(Comparator.comparing(Juror::jurorId))
        .map(
            juror ->
                new JurorAssigned(
                    roundId,
                    juror.jurorId(),
                    juror.subject(),
                    juror.name(),
                    juror.email(),
                    juror.language(),
                    givenTo.getOrDefault(juror.jurorId(), 0L),
                    cases.getOrDefault(juror.jurorId(), 0L),
                    deadline,
                    now))
        .forEach(told -> outbox.add(Topic.ASSESSMENTS, told.jurorId().toString(), ASSIGNED, told));
  }

  private static Map<UUID, Long> byJuror(Collection<Seat> seats) {
    return seats.stream()
        .map(Seat::jurorId)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
