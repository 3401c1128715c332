package nl.innovatiebudget.notification.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What intake told about terms, reports and publication. */
public sealed interface IntakeNews extends News {

  /** What one of the applicants gets. */
  record Share(String name, String amount) {}

  record SupplementReminded(List<String> items, String lastDay) implements IntakeNews {}

  record DecisionTermExtended(String formerLastDay, String lastDay, String reason)
      implements IntakeNews {}

  /**
   * @param premature it has no effect; what follows is then nothing
   */
  record DefaultNoticeReceived(
      String receivedOn,
      boolean premature,
      String termLastDay,
      @Nullable String decideBy,
      @Nullable String penaltyFrom,
      @Nullable String maximum)
      implements IntakeNews {}

  record PenaltyDetermined(
      String receivedOn,
      int days,
      String firstDay,
      String lastDay,
      String amount,
      List<Share> shares,
      String payByDay)
      implements IntakeNews {

    public boolean oneDay() {
      return days == 1;
    }

    public boolean divided() {
      return shares.size() > 1;
    }
  }

  /**
   * @param whole about the whole project, after its end
   */
  record ReportDue(boolean whole, String dueDay) implements IntakeNews {}

  /** See {@link ReportDue}. */
  record ReportOverdue(boolean whole, String dueDay) implements IntakeNews {}

  record PublicationAnnounced(String publishOn) implements IntakeNews {}

  record AwardPublished(String publishedOn) implements IntakeNews {}

  default MessageKind kindOfMessage() {
    return switch (this) {
      case SupplementReminded ignored -> MessageKind.SUPPLEMENT_REMINDED;
      case DecisionTermExtended ignored -> MessageKind.DECISION_TERM_EXTENDED;
      case DefaultNoticeReceived ignored -> MessageKind.DEFAULT_NOTICE_RECEIVED;
      case PenaltyDetermined ignored -> MessageKind.PENALTY_DETERMINED;
      case ReportDue ignored -> MessageKind.REPORT_DUE;
      case ReportOverdue ignored -> MessageKind.REPORT_OVERDUE;
      case PublicationAnnounced ignored -> MessageKind.PUBLICATION_ANNOUNCED;
      case AwardPublished ignored -> MessageKind.AWARD_PUBLISHED;
    };
  }
}
