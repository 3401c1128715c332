package nl.innovatiebudget.assessment.scoring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.jury.Juror;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import org.jboss.logging.Logger;

/**
 * Reminds jurors of cases that they have not scored. Each reminder of a deadline goes out once,
 * whichever replica is first: its marker and its events are one transaction. A deadline that was
 * moved has reminders of its own; one that was missed is not made up for when a later one is due.
 */
@ApplicationScoped
class RemindJurors {

  private static final Logger LOG = Logger.getLogger(RemindJurors.class);
  private static final EventType REMINDER = EventType.of("scoring-reminder");

  private final ScoringDeadlines deadlines;
  private final ScoringReminders reminders;
  private final ShowProgress progress;
  private final Jurors jurors;
  private final Outbox outbox;
  private final Acts acts;
  private final RemindersConfig config;
  private final Clock clock;

  RemindJurors(
      ScoringDeadlines deadlines,
      ScoringReminders reminders,
      ShowProgress progress,
      Jurors jurors,
      Outbox outbox,
      Acts acts,
      RemindersConfig config,
      Clock clock) {
    this.deadlines = deadlines;
    this.reminders = reminders;
    this.progress = progress;
    this.jurors = jurors;
    this.outbox = outbox;
    this.acts = acts;
    this.config = config;
    this.clock = clock;
  }

  /** Which reminder, and to how many jurors. */
  record Details(int reminder, int jurors) {}

  @Scheduled(
      every = "{innovatiebudget.scoring.reminders.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void remindDue() {
    var now = clock.instant();
    var rounds = QuarkusTransaction.requiringNew().call(() -> deadlines.roundsAhead(now));
    for (var roundId : rounds) {
      try {
        QuarkusTransaction.requiringNew().run(() -> remind(roundId, now));
      } catch (RuntimeException e) {
        LOG.errorf(e, "The jurors of round %s could not be reminded", roundId);
      }
    }
  }

  /** The number of the reminder that is due, from 1: the last whose moment has come. */
  static Optional<Integer> due(Instant deadline, Instant now, List<Integer> daysBefore) {
    return IntStream.rangeClosed(1, daysBefore.size())
        .filter(n -> now.isBefore(deadline))
        .filter(n -> !now.isBefore(deadline.minus(Duration.ofDays(daysBefore.get(n - 1)))))
        .boxed()
        .max(Integer::compare);
  }

  private void remind(String roundId, Instant now) {
    deadlines
        .lock(roundId)
        .map(ScoringDeadline::deadlineAt)
        .ifPresent(
            deadline ->
                due(deadline, now, config.daysBefore())
                    .filter(reminder -> reminders.isFirst(roundId, deadline, reminder, now))
                    .ifPresent(reminder -> remind(roundId, deadline, reminder, now)));
  }

  private void remind(String roundId, Instant deadline, int reminder, Instant now) {
    var missing = progress.missing(roundId);
    jurors.all().stream()
        .filter(juror -> missing.containsKey(juror.jurorId()))
        .forEach(juror -> tell(juror, roundId, missing, deadline, reminder, now));
    acts.recordOfSystem(
        new NewAct(
            roundId, null, null, "jurors-reminded", null, new Details(reminder, missing.size())));
  }

  private void tell(
      Juror juror,
      String roundId,
      Map<UUID, Long> missing,
      Instant deadline,
      int reminder,
      Instant now) {
    outbox.add(
        Topic.ASSESSMENTS,
        juror.jurorId().toString(),
        REMINDER,
        new ScoringReminder(
            roundId,
            juror.jurorId(),
            juror.subject(),
            juror.name(),
            juror.email(),
            missing.getOrDefault(juror.jurorId(), 0L),
            deadline,
            reminder,
            now));
  }
}
