package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The words of what assessment tells about an application, checked at build time. */
@CheckedTemplate(basePath = "message")
final class AssessmentTemplates {

  private AssessmentTemplates() {}

  static native TemplateInstance pitchInvitedNl(
      MessageFacts message, AssessmentNews.PitchInvited news);

  static native TemplateInstance pitchInvitedEn(
      MessageFacts message, AssessmentNews.PitchInvited news);

  static native TemplateInstance pitchMovedNl(MessageFacts message, AssessmentNews.PitchMoved news);

  static native TemplateInstance pitchMovedEn(MessageFacts message, AssessmentNews.PitchMoved news);

  static native TemplateInstance pitchCancelledNl(
      MessageFacts message, AssessmentNews.PitchCancelled news);

  static native TemplateInstance pitchCancelledEn(
      MessageFacts message, AssessmentNews.PitchCancelled news);

  static native TemplateInstance feedbackReleasedNl(
      MessageFacts message, AssessmentNews.FeedbackReleased news);

  static native TemplateInstance feedbackReleasedEn(
      MessageFacts message, AssessmentNews.FeedbackReleased news);

  static native TemplateInstance objectionReceivedNl(
      MessageFacts message, AssessmentNews.ObjectionReceived news);

  static native TemplateInstance objectionReceivedEn(
      MessageFacts message, AssessmentNews.ObjectionReceived news);

  static native TemplateInstance objectionDecidedNl(
      MessageFacts message, AssessmentNews.ObjectionDecided news);

  static native TemplateInstance objectionDecidedEn(
      MessageFacts message, AssessmentNews.ObjectionDecided news);

  static TemplateInstance of(AssessmentNews news, boolean dutch, MessageFacts message) {
    return switch (news) {
      case AssessmentNews.PitchInvited told ->
          dutch ? pitchInvitedNl(message, told) : pitchInvitedEn(message, told);
      case AssessmentNews.PitchMoved told ->
          dutch ? pitchMovedNl(message, told) : pitchMovedEn(message, told);
      case AssessmentNews.PitchCancelled told ->
          dutch ? pitchCancelledNl(message, told) : pitchCancelledEn(message, told);
      case AssessmentNews.FeedbackReleased told ->
          dutch ? feedbackReleasedNl(message, told) : feedbackReleasedEn(message, told);
      case AssessmentNews.ObjectionReceived told ->
          dutch ? objectionReceivedNl(message, told) : objectionReceivedEn(message, told);
      case AssessmentNews.ObjectionDecided told ->
          dutch ? objectionDecidedNl(message, told) : objectionDecidedEn(message, told);
    };
  }
}
