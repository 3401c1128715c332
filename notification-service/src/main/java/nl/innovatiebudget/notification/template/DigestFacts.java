package nl.innovatiebudget.notification.template;

import java.util.List;

/**
 * What a digest may say, in the words of its reader's language.
 *
 * @param messages a line each
 * @param tasks a line for each kind
 */
public record DigestFacts(String day, List<String> messages, List<String> tasks, Contact contact) {}
