package nl.innovatiebudget.intake.application;

/** Where an application stands, as far as its applicants may know. */
public enum ApplicationStatus {
  DRAFT,
  SUBMITTED,
  AWARDED,
  REFUSED
}
