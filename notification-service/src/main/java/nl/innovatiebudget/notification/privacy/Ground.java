package nl.innovatiebudget.notification.privacy;

/** Why names and addresses are erased (AVG 17(1)). */
public enum Ground {
  /** Their time is over; nobody asked. */
  RETENTION,
  /** AVG 17(1)(a). */
  NO_LONGER_NEEDED,
  /** AVG 17(1)(b). */
  CONSENT_WITHDRAWN,
  /** AVG 17(1)(c). */
  OBJECTION,
  /** AVG 17(1)(d). */
  UNLAWFUL,
  /** AVG 17(1)(e). */
  LEGAL_OBLIGATION
}
