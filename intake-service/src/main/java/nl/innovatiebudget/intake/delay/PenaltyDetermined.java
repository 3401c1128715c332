package nl.innovatiebudget.intake.delay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;

/** The event {@code penalty-determined}: what is owed because the decision was late. */
record PenaltyDetermined(
    UUID determinationId,
    UUID applicationId,
    String number,
    String roundId,
    LocalDate receivedOn,
    LocalDate firstDay,
    LocalDate lastDay,
    int days,
    Euro amountCents,
    List<PenaltyShare> shares,
    LocalDate payByDay,
    Instant determinedAt) {

  static final EventType TYPE = EventType.of("penalty-determined");

  static PenaltyDetermined of(
      PenaltyDetermination determination, DefaultNotice notice, Application application) {
    return new PenaltyDetermined(
        determination.determinationId(),
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        notice.receivedOn(),
        determination.firstDay(),
        determination.lastDay(),
        determination.days(),
        determination.amount(),
        determination.shares(),
        determination.payByDay(),
        determination.determinedAt());
  }
}
