package nl.innovatiebudget.notification.privacy;

import nl.innovatiebudget.notification.template.MessageKind;

/**
 * Where a message has words that somebody chose freely, or names of others than it is for. Nobody
 * knows who is named there, so nothing of it stays. What was decided stays in the letter.
 */
enum FreeWords {
  NOWHERE,
  IN_TEXT,
  IN_SUBJECT_AND_TEXT;

  /** A new kind of message does not compile before it is here. */
  static FreeWords of(MessageKind kind) {
    return switch (kind) {
      case PARTNER_INVITED, PARTNER_SIGNED, SIGNATURE_MISSING -> IN_SUBJECT_AND_TEXT;
      case SUPPLEMENT_REQUESTED,
          SUPPLEMENT_REMINDED,
          WITHDRAWN,
          REOPENED,
          ROUND_EXTENDED,
          DECISION_TERM_EXTENDED,
          LETTER_CORRECTED,
          FEEDBACK_RELEASED,
          OBJECTION_DECIDED,
          PAYMENTS_SUSPENDED,
          AWARD_CHANGED,
          AWARD_WITHDRAWN,
          AWARD_DETERMINED,
          PENALTY_DETERMINED,
          RECLAIM_RAISED,
          PITCH_INVITED,
          PITCH_MOVED,
          PITCH_CANCELLED ->
          IN_TEXT;
      case RECEIPT,
          REVISED_RECEIPT,
          SUPPLEMENT_ANSWERED,
          DECISION_AVAILABLE,
          JUROR_INVITED,
          JUROR_ASSIGNED,
          SCORING_REMINDER,
          OBJECTION_RECEIVED,
          PAYMENT_MADE,
          PAYMENTS_RESUMED,
          RECLAIM_REMINDED,
          RECLAIM_SETTLED,
          DEFAULT_NOTICE_RECEIVED,
          REPORT_DUE,
          REPORT_OVERDUE,
          PUBLICATION_ANNOUNCED,
          AWARD_PUBLISHED ->
          NOWHERE;
    };
  }
}
