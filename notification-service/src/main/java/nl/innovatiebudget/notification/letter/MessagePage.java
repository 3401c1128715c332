package nl.innovatiebudget.notification.letter;

import java.util.List;

/**
 * What the page of a message says, in the words of its reader's language.
 *
 * @param address the lines under the name; none outside an envelope
 * @param byPost whether it goes in an envelope
 * @param withLetter whether a letter comes with it
 * @param decides whether it announces a decision, itself or by its letter: the term to object or
 *     appeal then begins on the day after that of posting (Awb 6:8)
 */
record MessagePage(
    String organisation,
    String senderAddress,
    String name,
    List<String> address,
    String date,
    String subject,
    List<String> paragraphs,
    boolean byPost,
    boolean withLetter,
    boolean decides) {}
