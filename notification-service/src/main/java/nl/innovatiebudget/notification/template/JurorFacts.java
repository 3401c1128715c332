package nl.innovatiebudget.notification.template;

/** What the templates for jurors may say, in the words of the juror's language. */
public record JurorFacts(String recipient, String roundTitle, String legalBasis, Contact contact) {}
