package nl.innovatiebudget.notification.template;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import nl.innovatiebudget.notification.application.Language;

/** The messages' words, checked at build time against what they are given. */
@CheckedTemplate(basePath = "message")
public final class MessageTemplates {

  private MessageTemplates() {}

  static native TemplateInstance receiptNl(MessageFacts message);

  static native TemplateInstance receiptEn(MessageFacts message);

  static native TemplateInstance revisedReceiptNl(MessageFacts message);

  static native TemplateInstance revisedReceiptEn(MessageFacts message);

  static native TemplateInstance supplementRequestedNl(
      MessageFacts message, News.SupplementRequested news);

  static native TemplateInstance supplementRequestedEn(
      MessageFacts message, News.SupplementRequested news);

  static native TemplateInstance supplementAnsweredNl(
      MessageFacts message, News.SupplementAnswered news);

  static native TemplateInstance supplementAnsweredEn(
      MessageFacts message, News.SupplementAnswered news);

  static native TemplateInstance withdrawnNl(MessageFacts message, News.Withdrawn news);

  static native TemplateInstance withdrawnEn(MessageFacts message, News.Withdrawn news);

  static native TemplateInstance reopenedNl(MessageFacts message, News.Reopened news);

  static native TemplateInstance reopenedEn(MessageFacts message, News.Reopened news);

  static native TemplateInstance roundExtendedNl(MessageFacts message, News.RoundExtended news);

  static native TemplateInstance roundExtendedEn(MessageFacts message, News.RoundExtended news);

  static native TemplateInstance decisionAvailableNl(MessageFacts message);

  static native TemplateInstance decisionAvailableEn(MessageFacts message);

  static native TemplateInstance letterCorrectedNl(MessageFacts message, News.LetterCorrected news);

  static native TemplateInstance letterCorrectedEn(MessageFacts message, News.LetterCorrected news);

  static native TemplateInstance partnerInvitedNl(Invitation invitation);

  static native TemplateInstance partnerInvitedEn(Invitation invitation);

  static native TemplateInstance noticeNl(MessageFacts message, boolean decision);

  static native TemplateInstance noticeEn(MessageFacts message, boolean decision);

  static native TemplateInstance jurorInvitedNl(JurorFacts juror);

  static native TemplateInstance jurorInvitedEn(JurorFacts juror);

  static native TemplateInstance scoringReminderNl(
      JurorFacts juror, JurorNews.ScoringReminder news);

  static native TemplateInstance scoringReminderEn(
      JurorFacts juror, JurorNews.ScoringReminder news);

  static native TemplateInstance jurorAssignedNl(JurorFacts juror, JurorNews.Assigned news);

  static native TemplateInstance jurorAssignedEn(JurorFacts juror, JurorNews.Assigned news);

  static native TemplateInstance page(String language, MessageText message);

  /** What happened to an application, in the given language. */
  public static MessageText write(News news, Language language, MessageFacts facts) {
    boolean dutch = language == Language.NL;
    var template =
        switch (news) {
          case News.Receipt ignored -> dutch ? receiptNl(facts) : receiptEn(facts);
          case News.RevisedReceipt ignored ->
              dutch ? revisedReceiptNl(facts) : revisedReceiptEn(facts);
          case News.SupplementRequested told ->
              dutch ? supplementRequestedNl(facts, told) : supplementRequestedEn(facts, told);
          case News.SupplementAnswered told ->
              dutch ? supplementAnsweredNl(facts, told) : supplementAnsweredEn(facts, told);
          case News.Withdrawn told -> dutch ? withdrawnNl(facts, told) : withdrawnEn(facts, told);
          case News.Reopened told -> dutch ? reopenedNl(facts, told) : reopenedEn(facts, told);
          case News.RoundExtended told ->
              dutch ? roundExtendedNl(facts, told) : roundExtendedEn(facts, told);
          case News.DecisionAvailable ignored ->
              dutch ? decisionAvailableNl(facts) : decisionAvailableEn(facts);
          case News.LetterCorrected told ->
              dutch ? letterCorrectedNl(facts, told) : letterCorrectedEn(facts, told);
          case AssessmentNews told -> AssessmentTemplates.of(told, dutch, facts);
          case BudgetNews told -> BudgetTemplates.of(told, dutch, facts);
          case IntakeNews told -> IntakeTemplates.of(told, dutch, facts);
        };
    return MessageText.parse(template.render());
  }

  /** An invitation in the given language. */
  public static MessageText write(Invitation invitation, Language language) {
    var template =
        switch (language) {
          case NL -> partnerInvitedNl(invitation);
          case EN -> partnerInvitedEn(invitation);
        };
    return MessageText.parse(template.render());
  }

  /** What one of the organisations of a draft is told, in the given language. */
  public static MessageText write(DraftNews news, Language language, DraftFacts facts) {
    return MessageText.parse(DraftTemplates.of(news, language == Language.NL, facts).render());
  }

  /** What a juror is told, in the given language. */
  public static MessageText write(JurorNews news, Language language, JurorFacts facts) {
    boolean dutch = language == Language.NL;
    var template =
        switch (news) {
          case JurorNews.Invited ignored -> dutch ? jurorInvitedNl(facts) : jurorInvitedEn(facts);
          case JurorNews.ScoringReminder told ->
              dutch ? scoringReminderNl(facts, told) : scoringReminderEn(facts, told);
          case JurorNews.Assigned told ->
              dutch ? jurorAssignedNl(facts, told) : jurorAssignedEn(facts, told);
        };
    return MessageText.parse(template.render());
  }

  /**
   * That something waits in the portal, and no more (Awb 2:10).
   *
   * @param decision whether it is a decision
   */
  public static MessageText notice(boolean decision, Language language, MessageFacts facts) {
    var template =
        switch (language) {
          case NL -> noticeNl(facts, decision);
          case EN -> noticeEn(facts, decision);
        };
    return MessageText.parse(template.render());
  }

  /** The same message as a page of HTML. */
  public static String html(Language language, MessageText message) {
    return page(language.tag(), message).render();
  }
}
