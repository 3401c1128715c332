package nl.innovatiebudget.intake.delay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code default-notice-received}.
 *
 * @param premature it came before the term had passed and has no effect; what follows is then
 *     absent
 * @param decideBy last day to decide without owing anything
 * @param maximumCents most that can be owed
 */
record DefaultNoticeReceived(
    UUID noticeId,
    UUID applicationId,
    String number,
    String roundId,
    LocalDate receivedOn,
    LocalDate termLastDay,
    boolean premature,
    @Nullable LocalDate decideBy,
    @Nullable LocalDate penaltyFrom,
    @Nullable Euro maximumCents,
    Instant recordedAt) {

  static final EventType TYPE = EventType.of("default-notice-received");

  static DefaultNoticeReceived of(DefaultNotice notice, Application application) {
    var clock = notice.clock();
    return new DefaultNoticeReceived(
        notice.noticeId(),
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        notice.receivedOn(),
        notice.termLastDay(),
        clock.isEmpty(),
        clock.map(PenaltyClock::decideBy).orElse(null),
        clock.map(PenaltyClock::firstDay).orElse(null),
        clock
            .map(c -> PenaltyAmounts.of(PenaltyAmounts.MOST_DAYS, notice.receivedOn()))
            .orElse(null),
        notice.recordedAt());
  }
}
