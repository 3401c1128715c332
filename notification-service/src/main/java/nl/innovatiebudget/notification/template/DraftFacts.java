package nl.innovatiebudget.notification.template;

import org.jspecify.annotations.Nullable;

/**
 * What the templates about a draft may say, in the words of the reader's language.
 *
 * @param title nothing while the lead has not given one
 */
public record DraftFacts(
    String recipient,
    @Nullable String title,
    String roundTitle,
    String legalBasis,
    Contact contact) {}
