package nl.innovatiebudget.notification.table;

/** To whom a message goes. */
public enum Addressee {
  /** Every public body that applies together. */
  APPLICANTS,
  /** The body that is addressed for all and receives the money. */
  LEAD,
  /** An organisation that is invited to apply together. */
  INVITED,
  /** One organisation of an application that was not submitted yet. */
  DRAFTER,
  /** A person who judges. */
  JUROR
}
