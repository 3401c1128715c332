package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The words of what happens to the money of an award, checked at build time. */
@CheckedTemplate(basePath = "message")
final class BudgetTemplates {

  private BudgetTemplates() {}

  static native TemplateInstance paymentMadeNl(MessageFacts message, BudgetNews.PaymentMade news);

  static native TemplateInstance paymentMadeEn(MessageFacts message, BudgetNews.PaymentMade news);

  static native TemplateInstance paymentsSuspendedNl(
      MessageFacts message, BudgetNews.PaymentsSuspended news);

  static native TemplateInstance paymentsSuspendedEn(
      MessageFacts message, BudgetNews.PaymentsSuspended news);

  static native TemplateInstance paymentsResumedNl(
      MessageFacts message, BudgetNews.PaymentsResumed news);

  static native TemplateInstance paymentsResumedEn(
      MessageFacts message, BudgetNews.PaymentsResumed news);

  static native TemplateInstance awardChangedNl(MessageFacts message, BudgetNews.AwardChanged news);

  static native TemplateInstance awardChangedEn(MessageFacts message, BudgetNews.AwardChanged news);

  static native TemplateInstance awardWithdrawnNl(
      MessageFacts message, BudgetNews.AwardWithdrawn news);

  static native TemplateInstance awardWithdrawnEn(
      MessageFacts message, BudgetNews.AwardWithdrawn news);

  static native TemplateInstance awardDeterminedNl(
      MessageFacts message, BudgetNews.AwardDetermined news);

  static native TemplateInstance awardDeterminedEn(
      MessageFacts message, BudgetNews.AwardDetermined news);

  static native TemplateInstance reclaimRaisedNl(
      MessageFacts message, BudgetNews.ReclaimRaised news);

  static native TemplateInstance reclaimRaisedEn(
      MessageFacts message, BudgetNews.ReclaimRaised news);

  static native TemplateInstance reclaimRemindedNl(
      MessageFacts message, BudgetNews.ReclaimReminded news);

  static native TemplateInstance reclaimRemindedEn(
      MessageFacts message, BudgetNews.ReclaimReminded news);

  static native TemplateInstance reclaimSettledNl(
      MessageFacts message, BudgetNews.ReclaimSettled news);

  static native TemplateInstance reclaimSettledEn(
      MessageFacts message, BudgetNews.ReclaimSettled news);

  static TemplateInstance of(BudgetNews news, boolean dutch, MessageFacts message) {
    return switch (news) {
      case BudgetNews.PaymentMade told ->
          dutch ? paymentMadeNl(message, told) : paymentMadeEn(message, told);
      case BudgetNews.PaymentsSuspended told ->
          dutch ? paymentsSuspendedNl(message, told) : paymentsSuspendedEn(message, told);
      case BudgetNews.PaymentsResumed told ->
          dutch ? paymentsResumedNl(message, told) : paymentsResumedEn(message, told);
      case BudgetNews.AwardChanged told ->
          dutch ? awardChangedNl(message, told) : awardChangedEn(message, told);
      case BudgetNews.AwardWithdrawn told ->
          dutch ? awardWithdrawnNl(message, told) : awardWithdrawnEn(message, told);
      case BudgetNews.AwardDetermined told ->
          dutch ? awardDeterminedNl(message, told) : awardDeterminedEn(message, told);
      case BudgetNews.ReclaimRaised told ->
          dutch ? reclaimRaisedNl(message, told) : reclaimRaisedEn(message, told);
      case BudgetNews.ReclaimReminded told ->
          dutch ? reclaimRemindedNl(message, told) : reclaimRemindedEn(message, told);
      case BudgetNews.ReclaimSettled told ->
          dutch ? reclaimSettledNl(message, told) : reclaimSettledEn(message, told);
    };
  }
}
