package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.innovatiebudget.budget.award.PaymentArrangement.Kind;
import nl.innovatiebudget.budget.award.PaymentArrangement.Milestone;
import nl.innovatiebudget.budget.pot.RoundPublished;

/** Keeps what a published round says about the time after the award. */
@ApplicationScoped
class KeepRoundTerms {

  private final RoundTermsRows rows;

  KeepRoundTerms(RoundTermsRows rows) {
    this.rows = rows;
  }

  /** In the transaction of the event. */
  void keep(@Observes RoundPublished round) {
    rows.put(round.roundId(), round.version(), termsOf(round));
  }

  static RoundTerms termsOf(RoundPublished round) {
    var arrangement =
        Optional.ofNullable(round.paymentArrangement())
            .map(KeepRoundTerms::arrangement)
            .orElse(PaymentArrangement.USUAL);
    var weeks =
        Optional.ofNullable(round.reporting())
            .flatMap(reporting -> Optional.ofNullable(reporting.finalWithinWeeks()))
            .orElse(RoundTerms.USUAL.finalReportWeeks());
    var months =
        Optional.ofNullable(round.maximumDurationMonths())
            .orElse(RoundTerms.USUAL.maximumDurationMonths());
    Map<String, Integer> own = new HashMap<>();
    for (var pot : round.pots()) {
      var percent = pot.ownContributionPercent();
      if (percent != null) {
        own.put(pot.potId(), percent);
      }
    }
    return new RoundTerms(arrangement, months, weeks, own);
  }

  private static PaymentArrangement arrangement(RoundPublished.Arrangement published) {
    var milestones =
        Optional.ofNullable(published.milestones()).orElse(List.of()).stream()
            .map(milestone -> new Milestone(milestone.milestoneId(), milestone.percent()))
            .toList();
    var kind = Kind.valueOf(published.kind());
    int advance =
        Optional.ofNullable(published.advancePercent())
            .orElse(kind == Kind.ADVANCE ? PaymentArrangement.USUAL.advancePercent() : 0);
    return new PaymentArrangement(kind, advance, milestones);
  }
}
