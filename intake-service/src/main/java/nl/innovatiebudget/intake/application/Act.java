package nl.innovatiebudget.intake.application;

/** What can happen to an application; every act is recorded and none is ever removed. */
public enum Act {
  DRAFTED,
  PARTNER_INVITED,
  INVITATION_ACCEPTED,
  INVITATION_DECLINED,
  SIGNED,
  SUBMITTED,
  /** A revised version took the place of the former one. */
  SUBMITTED_AGAIN,
  WITHDRAWN,
  ADMITTED_LATE,
  SUPPLEMENT_REQUESTED,
  SUPPLEMENT_ANSWERED,
  /** The decision; its applicants are told by {@link #NOT_TREATED}, when their letter is out. */
  REFUSED_TO_TREAT,
  NOT_TREATED,
  REOPENED,
  /** The decision comes later than promised (Awb 4:14). */
  DECISION_TERM_EXTENDED,
  /** The applicants said that the decision is late (Awb 4:17). */
  DEFAULT_NOTICE_RECEIVED,
  /** What is owed as the decision was late (Awb 4:18). */
  PENALTY_DETERMINED,
  AWARDED,
  REFUSED,
  /** The lead reported on the project that was awarded. */
  PROGRESS_REPORTED,
  FINAL_REPORTED
}
