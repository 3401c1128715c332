package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.budget.award.PaymentArrangement.Kind;

/** Gathers what the rules look at. */
@ApplicationScoped
class Standings {

  private final RoundTermsRows terms;
  private final AwardReports reports;

  Standings(RoundTermsRows terms, AwardReports reports) {
    this.terms = terms;
    this.reports = reports;
  }

  AwardStanding of(Award award) {
    var round = terms.of(award.roundId());
    boolean told = award.committedAt() != null;
    var arrangement = award.arrangement();
    var cost = reports.finalCostOf(award.applicationId());
    int own = round.ownContributionPercent(award.potId()).orElse(0);
    return new AwardStanding(
        award.state(),
        award.entitled(),
        told ? award.committedOn() : null,
        award.determinedOn(),
        told ? PaymentTerms.lastDayToReport(award.committedOn(), round) : null,
        cost,
        cost.map(whole -> DeterminationRules.shareOf(whole, own)),
        arrangement != null && arrangement.kind() == Kind.AT_ONCE);
  }
}
