package nl.innovatiebudget.notification.template;

import java.util.Locale;
import nl.innovatiebudget.notification.application.Language;

/** The messages; {@code messages.yaml} says because of what, to whom and how. */
public enum MessageKind {
  /** The application was received (Awb 2:17). */
  RECEIPT,
  /** A later submission was received and replaces the former (Awb 2:17). */
  REVISED_RECEIPT,
  /** Something is missing; the decision term stands still (Awb 4:5, 4:15). */
  SUPPLEMENT_REQUESTED,
  SUPPLEMENT_ANSWERED,
  WITHDRAWN,
  REOPENED,
  /** The round closes later than was published. */
  ROUND_EXTENDED,
  /** To an organisation that does not take part yet. */
  PARTNER_INVITED,
  /** A decision waits in the portal (Awb 2:10); does not say which. */
  DECISION_AVAILABLE,
  /** A letter was replaced by one without its slip (Awb 2:12). */
  LETTER_CORRECTED,
  JUROR_INVITED,
  SCORING_REMINDER,
  PITCH_INVITED,
  PITCH_MOVED,
  PITCH_CANCELLED,
  FEEDBACK_RELEASED,
  /** Confirms an objection (Awb 6:14). */
  OBJECTION_RECEIVED,
  OBJECTION_DECIDED,
  PAYMENT_MADE,
  PAYMENTS_SUSPENDED,
  PAYMENTS_RESUMED,
  AWARD_CHANGED,
  AWARD_WITHDRAWN,
  AWARD_DETERMINED,
  RECLAIM_RAISED,
  /** Reminds of a debt, which cannot be objected to (Awb 4:112, 8:4(1)(b)). */
  RECLAIM_REMINDED,
  RECLAIM_SETTLED,
  /** To the lead of a draft. */
  PARTNER_SIGNED,
  /** To who has not signed a draft that others have signed. */
  SIGNATURE_MISSING,
  SUPPLEMENT_REMINDED,
  /** The decision comes later than promised (Awb 4:14). */
  DECISION_TERM_EXTENDED,
  /** Confirms a notice of default, and says what follows (Awb 4:17). */
  DEFAULT_NOTICE_RECEIVED,
  /** What is owed because a decision was late (Awb 4:18). */
  PENALTY_DETERMINED,
  REPORT_DUE,
  REPORT_OVERDUE,
  /** The award will be public from some day on (Woo 3.3). */
  PUBLICATION_ANNOUNCED,
  AWARD_PUBLISHED,
  JUROR_ASSIGNED;

  /** The name of its template in any language, such as {@code receipt}. */
  public String templateName() {
    return camel(name());
  }

  /** The name of its template, such as {@code receiptNl}. */
  public String template(Language language) {
    return camel(name() + "_" + language.name());
  }

  private static String camel(String name) {
    var words = new StringBuilder();
    for (var word : name.split("_", -1)) {
      words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    words.setCharAt(0, Character.toLowerCase(words.charAt(0)));
    return words.toString();
  }
}
