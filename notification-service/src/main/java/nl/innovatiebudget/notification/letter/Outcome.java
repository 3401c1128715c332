package nl.innovatiebudget.notification.letter;

/** How an application was decided. */
enum Outcome {
  AWARDED,
  REFUSED
}
