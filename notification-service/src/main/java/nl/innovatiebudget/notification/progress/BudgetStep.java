package nl.innovatiebudget.notification.progress;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.BudgetNews;
import nl.innovatiebudget.notification.template.News;
import org.jspecify.annotations.Nullable;

/** What budget tells about the money of an award. */
interface BudgetStep extends Step {

  private static @Nullable String unlessNothing(Euro amount, Language language) {
    return amount.cents() == 0 ? null : language.write(amount);
  }

  record PaymentMade(UUID applicationId, Euro amountCents, LocalDate valueDay)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.PaymentMade(language.write(amountCents), language.write(valueDay));
    }
  }

  record PaymentsSuspended(
      UUID applicationId, String ground, String reason, LocalDate notifiedOn, LocalDate endsOn)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.PaymentsSuspended(
          ground, reason, language.write(notifiedOn), language.write(endsOn));
    }
  }

  record PaymentsResumed(UUID applicationId, LocalDate resumedOn) implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.PaymentsResumed(language.write(resumedOn));
    }
  }

  record AwardChanged(
      UUID applicationId,
      Euro beforeCents,
      Euro afterCents,
      Euro paidCents,
      Euro toPayCents,
      Euro overpaidCents,
      @Nullable String ground,
      String reason,
      LocalDate decidedOn)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.AwardChanged(
          amounts(beforeCents, afterCents, paidCents, toPayCents, overpaidCents, language),
          ground,
          reason,
          language.write(decidedOn));
    }
  }

  record AwardWithdrawn(
      UUID applicationId,
      Euro beforeCents,
      Euro afterCents,
      Euro paidCents,
      Euro toPayCents,
      Euro overpaidCents,
      String ground,
      String reason,
      LocalDate decidedOn)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.AwardWithdrawn(
          amounts(beforeCents, afterCents, paidCents, toPayCents, overpaidCents, language),
          ground,
          reason,
          language.write(decidedOn));
    }
  }

  record AwardDetermined(
      UUID applicationId,
      Euro beforeCents,
      Euro afterCents,
      Euro paidCents,
      Euro toPayCents,
      Euro overpaidCents,
      @Nullable String ground,
      String reason,
      LocalDate decidedOn)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.AwardDetermined(
          amounts(beforeCents, afterCents, paidCents, toPayCents, overpaidCents, language),
          ground,
          reason,
          language.write(decidedOn));
    }
  }

  private static BudgetNews.Amounts amounts(
      Euro before, Euro after, Euro paid, Euro toPay, Euro overpaid, Language language) {
    return new BudgetNews.Amounts(
        language.write(before),
        language.write(after),
        language.write(paid),
        unlessNothing(toPay, language),
        unlessNothing(overpaid, language));
  }

  record ReclaimRaised(
      UUID applicationId,
      String reference,
      Euro amountCents,
      String reason,
      LocalDate raisedOn,
      LocalDate payByDay)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.ReclaimRaised(
          reference,
          language.write(amountCents),
          reason,
          language.write(raisedOn),
          language.write(payByDay));
    }
  }

  record ReclaimReminded(
      UUID applicationId, String reference, Euro outstandingCents, LocalDate payByDay)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.ReclaimReminded(
          reference, language.write(outstandingCents), language.write(payByDay));
    }
  }

  record ReclaimSettled(
      UUID applicationId,
      String reference,
      Euro principalCents,
      Euro interestCents,
      Euro excessCents,
      LocalDate settledOn)
      implements BudgetStep {

    @Override
    public News in(Language language) {
      return new BudgetNews.ReclaimSettled(
          reference,
          language.write(principalCents),
          unlessNothing(interestCents, language),
          unlessNothing(excessCents, language),
          language.write(settledOn));
    }
  }
}
