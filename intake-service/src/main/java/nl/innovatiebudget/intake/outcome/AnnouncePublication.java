package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Tells whoever got an award from which day everybody can see it, at least two weeks before (Woo
 * 3.3(5)(i)), so that who has something against it can say so in time.
 */
@ApplicationScoped
public class AnnouncePublication {

  private static final int FEWEST_DAYS = 14;

  private final Rounds rounds;
  private final PublicationAnnouncements announcements;
  private final AwardedApplications awarded;
  private final CurrentCaller caller;
  private final Clock clock;

  AnnouncePublication(
      Rounds rounds,
      PublicationAnnouncements announcements,
      AwardedApplications awarded,
      CurrentCaller caller,
      Clock clock) {
    this.rounds = rounds;
    this.announcements = announcements;
    this.awarded = awarded;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What was announced.
   *
   * @param applications how many were told
   */
  public record Announced(
      String roundId, LocalDate publishOn, Instant announcedAt, int applications) {}

  /** Refuses a day within two weeks, a second time, and a round without awards that are known. */
  @Transactional
  Announced announce(String roundId, LocalDate publishOn) {
    if (rounds.latest(roundId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var now = clock.instant();
    var soonest = LocalDate.ofInstant(now, BusinessClock.AMSTERDAM).plusDays(FEWEST_DAYS);
    var reasons = new ArrayList<Rejection>();
    if (publishOn.isBefore(soonest)) {
      reasons.add(
          Rejection.of(
              Rejection.Kind.INVALID,
              "publication-too-soon",
              "Kondig openbaarmaking ten minste " + FEWEST_DAYS + " dagen van tevoren aan.",
              "Announce publication at least " + FEWEST_DAYS + " days before."));
    }
    if (!announcements.isFirst(roundId)) {
      reasons.add(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "publication-announced",
              "De openbaarmaking van deze ronde is al aangekondigd.",
              "The publication of this round was announced already."));
    }
    Rejected.ifAny(reasons);
    announcements.add(roundId, publishOn, caller.get().actingSubject(), now);
    int told =
        awarded.tell(
            roundId,
            PublicationAnnounced.TYPE,
            application -> PublicationAnnounced.of(application, publishOn, now));
    if (told == 0) {
      throw new Rejected(
          Rejection.of(
              Rejection.Kind.CONFLICT,
              "no-awards",
              "In deze ronde is nog geen toekenning bekendgemaakt.",
              "No award of this round was made known yet."));
    }
    return new Announced(roundId, publishOn, now, told);
  }
}
