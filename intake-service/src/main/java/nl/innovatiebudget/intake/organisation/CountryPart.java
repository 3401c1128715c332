package nl.innovatiebudget.intake.organisation;

/** The parts of the Netherlands: in Europe, and Bonaire, Sint Eustatius and Saba. */
public enum CountryPart {
  EUROPEAN,
  CARIBBEAN
}
