package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.innovatiebudget.budget.award.AwardAct.Kind;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** What every decision on a running award has in common: it is settled, kept and told. */
@ApplicationScoped
class DecideOnAward {

  private final Awards awards;
  private final Standings standings;
  private final ResumePayments resumePayments;
  private final SettleAward settleAward;
  private final AwardActs acts;
  private final AwardNews news;
  private final Clock clock;

  DecideOnAward(
      Awards awards,
      Standings standings,
      ResumePayments resumePayments,
      SettleAward settleAward,
      AwardActs acts,
      AwardNews news,
      Clock clock) {
    this.awards = awards;
    this.standings = standings;
    this.resumePayments = resumePayments;
    this.settleAward = settleAward;
    this.acts = acts;
    this.news = news;
    this.clock = clock;
  }

  /** What is decided, and on what. */
  record Decision(
      UUID actId,
      UUID applicationId,
      Kind kind,
      @Nullable String ground,
      @Nullable Hearing hearing,
      @Nullable LocalDate breachDay,
      String reason) {}

  LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }

  /** Locks the award, so that what was judged still holds when it is done. */
  AwardStanding standing(UUID applicationId) {
    return standings.of(awards.lockFunded(applicationId));
  }

  /**
   * A decision ends a suspension (Awb 4:56), except a change that is not on a ground to suspend
   * for.
   *
   * @param effect what the decision does to the locked award
   */
  void carryOut(Decision decision, BiConsumer<Award, LocalDate> effect) {
    var award = awards.lockFunded(decision.applicationId());
    var today = today();
    if (decision.kind() != Kind.CHANGED || isOnAGroundToSuspend(decision.ground())) {
      resumePayments.resumeIfSuspended(award, today);
    }
    Euro before = award.entitled();
    Euro releasedBefore = award.released();
    effect.accept(award, today);
    var settled = settleAward.settle(award, today);
    var act =
        new AwardAct(
            decision.actId(),
            decision.kind(),
            decision.ground(),
            before,
            award.entitled(),
            award.released().minus(releasedBefore),
            decision.reason(),
            decision.hearing(),
            decision.breachDay(),
            today,
            clock.instant());
    acts.add(award, act);
    news.decided(award, act, settled);
  }

  private static boolean isOnAGroundToSuspend(@Nullable String ground) {
    return ground != null && WithdrawalGround.valueOf(ground).suspends();
  }
}
