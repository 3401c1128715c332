package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The words of what intake tells about terms, reports and publication, checked at build time. */
@CheckedTemplate(basePath = "message")
final class IntakeTemplates {

  private IntakeTemplates() {}

  static native TemplateInstance supplementRemindedNl(
      MessageFacts message, IntakeNews.SupplementReminded news);

  static native TemplateInstance supplementRemindedEn(
      MessageFacts message, IntakeNews.SupplementReminded news);

  static native TemplateInstance decisionTermExtendedNl(
      MessageFacts message, IntakeNews.DecisionTermExtended news);

  static native TemplateInstance decisionTermExtendedEn(
      MessageFacts message, IntakeNews.DecisionTermExtended news);

  static native TemplateInstance defaultNoticeReceivedNl(
      MessageFacts message, IntakeNews.DefaultNoticeReceived news);

  static native TemplateInstance defaultNoticeReceivedEn(
      MessageFacts message, IntakeNews.DefaultNoticeReceived news);

  static native TemplateInstance penaltyDeterminedNl(
      MessageFacts message, IntakeNews.PenaltyDetermined news);

  static native TemplateInstance penaltyDeterminedEn(
      MessageFacts message, IntakeNews.PenaltyDetermined news);

  static native TemplateInstance reportDueNl(MessageFacts message, IntakeNews.ReportDue news);

  static native TemplateInstance reportDueEn(MessageFacts message, IntakeNews.ReportDue news);

  static native TemplateInstance reportOverdueNl(
      MessageFacts message, IntakeNews.ReportOverdue news);

  static native TemplateInstance reportOverdueEn(
      MessageFacts message, IntakeNews.ReportOverdue news);

  static native TemplateInstance publicationAnnouncedNl(
      MessageFacts message, IntakeNews.PublicationAnnounced news);

  static native TemplateInstance publicationAnnouncedEn(
      MessageFacts message, IntakeNews.PublicationAnnounced news);

  static native TemplateInstance awardPublishedNl(
      MessageFacts message, IntakeNews.AwardPublished news);

  static native TemplateInstance awardPublishedEn(
      MessageFacts message, IntakeNews.AwardPublished news);

  static TemplateInstance of(IntakeNews news, boolean dutch, MessageFacts message) {
    return switch (news) {
      case IntakeNews.SupplementReminded told ->
          dutch ? supplementRemindedNl(message, told) : supplementRemindedEn(message, told);
      case IntakeNews.DecisionTermExtended told ->
          dutch ? decisionTermExtendedNl(message, told) : decisionTermExtendedEn(message, told);
      case IntakeNews.DefaultNoticeReceived told ->
          dutch ? defaultNoticeReceivedNl(message, told) : defaultNoticeReceivedEn(message, told);
      case IntakeNews.PenaltyDetermined told ->
          dutch ? penaltyDeterminedNl(message, told) : penaltyDeterminedEn(message, told);
      case IntakeNews.ReportDue told ->
          dutch ? reportDueNl(message, told) : reportDueEn(message, told);
      case IntakeNews.ReportOverdue told ->
          dutch ? reportOverdueNl(message, told) : reportOverdueEn(message, told);
      case IntakeNews.PublicationAnnounced told ->
          dutch ? publicationAnnouncedNl(message, told) : publicationAnnouncedEn(message, told);
      case IntakeNews.AwardPublished told ->
          dutch ? awardPublishedNl(message, told) : awardPublishedEn(message, told);
    };
  }
}
