package nl.innovatiebudget.intake.application;

/** Where an application stands, as far as its applicants may know. */
public enum ApplicationStatus {
  DRAFT,
  SUBMITTED,
  /** Taken back by its applicants. */
  WITHDRAWN,
  /** Stayed incomplete and was not judged (buiten behandeling, Awb 4:5). */
  NOT_TREATED,
  AWARDED,
  REFUSED
}
