package nl.innovatiebudget.notification.template;

/**
 * What the templates about a draft may say, in the words of the reader's language.
 *
 * @param title empty while the lead has not given one
 */
public record DraftFacts(
    String recipient, String title, String roundTitle, String legalBasis, Contact contact) {}
