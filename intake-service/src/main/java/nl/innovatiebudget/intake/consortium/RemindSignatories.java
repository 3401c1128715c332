package nl.innovatiebudget.intake.consortium;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.reminder.RemindersConfig;
import nl.innovatiebudget.intake.reminder.Reminding;
import nl.innovatiebudget.intake.reminder.SentReminders;
import nl.innovatiebudget.intake.reminder.SentReminders.Kind;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/**
 * Reminds who has not signed while others have, before the round closes. As long as nobody signed,
 * the applicants are still writing and nobody is reminded. A round that closes later has reminders
 * of its own; one that was missed is not made up for when a later one is due.
 */
@ApplicationScoped
class RemindSignatories {

  private final Applications applications;
  private final PartlySigned partlySigned;
  private final Organisations organisations;
  private final Signatures signatures;
  private final Invitations invitations;
  private final Rounds rounds;
  private final SentReminders sent;
  private final Outbox outbox;
  private final RemindersConfig config;
  private final Clock clock;

  RemindSignatories(
      Applications applications,
      PartlySigned partlySigned,
      Organisations organisations,
      Signatures signatures,
      Invitations invitations,
      Rounds rounds,
      SentReminders sent,
      Outbox outbox,
      RemindersConfig config,
      Clock clock) {
    this.applications = applications;
    this.partlySigned = partlySigned;
    this.organisations = organisations;
    this.signatures = signatures;
    this.invitations = invitations;
    this.rounds = rounds;
    this.sent = sent;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.reminders.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void remindDue() {
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(Collections.max(config.signatureDaysBefore())));
    Reminding.each(() -> partlySigned.inRoundsThatCloseBetween(now, until), id -> remind(id, now));
  }

  /** The number of the reminder that is due, from 1: the last whose moment has come. */
  static Optional<Integer> due(Instant closesAt, Instant now, List<Integer> daysBefore) {
    return IntStream.rangeClosed(1, daysBefore.size())
        .filter(n -> now.isBefore(closesAt))
        .filter(n -> !now.isBefore(closesAt.minus(Duration.ofDays(daysBefore.get(n - 1)))))
        .boxed()
        .max(Integer::compare);
  }

  private void remind(UUID applicationId, Instant now) {
    var application = applications.locked(applicationId).orElseThrow();
    var round = rounds.latest(application.roundId()).orElseThrow();
    if (!application.isEditable(round, now)) {
      return;
    }
    var reminder = due(round.closesAt(), now, config.signatureDaysBefore());
    var consortium = Consortium.of(application.content(), organisations);
    var missing = missing(application, consortium);
    if (reminder.isEmpty()
        || missing.isEmpty()
        || consortium.lead().isEmpty()
        || !sent.isFirst(
            applicationId, Kind.SIGNATURE, round.closesAt().toString(), reminder.get(), now)) {
      return;
    }
    var lead = consortium.lead().get();
    for (var member : missing) {
      outbox.add(
          Topic.APPLICATIONS,
          applicationId.toString(),
          SignatureMissing.TYPE,
          SignatureMissing.of(application, lead, member, round.closesAt(), reminder.get(), now));
    }
  }

  /**
   * Those who can be told: whoever said no is not asked again, and who has no number has no inbox.
   */
  private List<Member> missing(Application application, Consortium consortium) {
    var signed = signatures.under(application.applicationId(), application.revision());
    if (signed.isEmpty()) {
      return List.of();
    }
    var declined = new HashSet<>(invitations.declined(application.applicationId()));
    return consortium.publicMembers().stream()
        .filter(member -> !signed.contains(member.position()))
        .filter(member -> !declined.contains(member.participant().organisationId()))
        .filter(member -> !member.bodyIds().isEmpty())
        .toList();
  }
}
