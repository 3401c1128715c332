package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import nl.innovatiebudget.budget.report.Grants.Grant;
import org.jspecify.annotations.Nullable;

/**
 * The overview of what was granted, changed, determined and withdrawn, with ground, recipient,
 * activities, sums and days (Woo 3.3a).
 */
@ApplicationScoped
class GrantRegister {

  private final Grants grants;

  GrantRegister(Grants grants) {
    this.grants = grants;
  }

  void write(CsvOutput out, @Nullable Integer year, Amount.Unit unit) {
    grants.forEach(
        year,
        grant ->
            out.row(
                Arrays.<@Nullable Object>asList(
                    grant.number() == null ? grant.applicationId() : grant.number(),
                    grant.roundId(),
                    grant.legalBasis(),
                    grant.recipientName(),
                    activities(grant),
                    grant.awardedOn(),
                    new Amount(grant.awardedCents(), unit),
                    amount(grant.changedCents(), unit),
                    grant.determinedOn() == null ? null : new Amount(grant.entitledCents(), unit),
                    grant.determinedOn(),
                    grant.withdrawnOn(),
                    new Amount(grant.paidCents(), unit))));
  }

  private static @Nullable String activities(Grant grant) {
    return grant.summary() == null ? grant.title() : grant.title() + ": " + grant.summary();
  }

  private static @Nullable Amount amount(@Nullable Long cents, Amount.Unit unit) {
    return cents == null ? null : new Amount(cents, unit);
  }
}
