package nl.innovatiebudget.notification.template;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an application, in the words of its language. */
public sealed interface News
    permits AssessmentNews,
        BudgetNews,
        IntakeNews,
        News.Receipt,
        News.RevisedReceipt,
        News.SupplementRequested,
        News.SupplementAnswered,
        News.Withdrawn,
        News.Reopened,
        News.RoundExtended,
        News.DecisionAvailable,
        News.LetterCorrected {

  record Receipt() implements News {}

  record RevisedReceipt() implements News {}

  record SupplementRequested(List<String> items, String lastDay) implements News {}

  record SupplementAnswered(String answeredAt) implements News {}

  record Withdrawn(String withdrawnAt, @Nullable String reason) implements News {}

  record Reopened(String reason) implements News {}

  record RoundExtended(String formerClosesAt, String closesAt, String reason) implements News {}

  record DecisionAvailable(UUID letterId) implements News {}

  /**
   * @param leadOnly whether the letter was for the lead alone
   * @param formerOn the day of the letter that is replaced
   */
  record LetterCorrected(UUID letterId, boolean leadOnly, String formerOn, String reason)
      implements News {}

  /** The letter that the message announces. */
  default @Nullable UUID letterId() {
    return null;
  }

  /** Whether it is for the lead alone, also where the table says otherwise. */
  default boolean leadOnly() {
    return false;
  }

  /** The code of the ground of a decision, to be worded by the table. */
  default @Nullable String ground() {
    return null;
  }

  default MessageKind kind() {
    return switch (this) {
      case Receipt ignored -> MessageKind.RECEIPT;
      case RevisedReceipt ignored -> MessageKind.REVISED_RECEIPT;
      case SupplementRequested ignored -> MessageKind.SUPPLEMENT_REQUESTED;
      case SupplementAnswered ignored -> MessageKind.SUPPLEMENT_ANSWERED;
      case Withdrawn ignored -> MessageKind.WITHDRAWN;
      case Reopened ignored -> MessageKind.REOPENED;
      case RoundExtended ignored -> MessageKind.ROUND_EXTENDED;
      case DecisionAvailable ignored -> MessageKind.DECISION_AVAILABLE;
      case LetterCorrected ignored -> MessageKind.LETTER_CORRECTED;
      case AssessmentNews told -> told.kindOfMessage();
      case BudgetNews told -> told.kindOfMessage();
      case IntakeNews told -> told.kindOfMessage();
    };
  }
}
