package nl.innovatiebudget.notification.application;

/** What a participant is in its consortium. */
public enum PartyRole {
  LEAD,
  PUBLIC_PARTNER,
  PRIVATE_PARTNER,
  CONTRACTOR;

  /** Public bodies apply together; the others take part but are not addressed. */
  public boolean isApplicant() {
    return this == LEAD || this == PUBLIC_PARTNER;
  }
}
