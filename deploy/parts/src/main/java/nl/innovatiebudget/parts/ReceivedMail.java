package nl.innovatiebudget.parts;

/**
 * One message in one mailbox.
 *
 * @param recipient the envelope address it was delivered to
 * @param subject empty when the message has none
 * @param messageId the Message-ID header, empty when absent
 * @param text the first plain text part, empty when there is none
 */
public record ReceivedMail(String recipient, String subject, String messageId, String text) {}
