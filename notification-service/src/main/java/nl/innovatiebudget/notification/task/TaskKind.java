package nl.innovatiebudget.notification.task;

/** What an officer is asked to do, since the service cannot. */
public enum TaskKind {
  /** Every way to tell it failed (Awb 2:11); about a delivery. */
  DELIVERY_FAILED,
  /** The law asks to tell it and there is nowhere to; about a message. */
  NO_ADDRESS,
  /** It may have arrived or not, also the second time; about a delivery. */
  OUTCOME_UNKNOWN,
  /**
   * It waits in the portal and its notice is nearly or already too late (Awb 2:10); about a
   * message.
   */
  NOTICE_LATE,
  /** A letter on paper has no postal address; about a message. */
  NO_POSTAL_ADDRESS,
  /**
   * Words that were approved cannot be used any more, so ours were used; about the version of the
   * template.
   */
  WORDS_UNUSABLE,
  /**
   * Money is owed as a decision was late, and how much is not determined yet (Awb 4:18); about an
   * application.
   */
  PENALTY_UNDETERMINED
}
