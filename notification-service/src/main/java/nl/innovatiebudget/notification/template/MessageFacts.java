package nl.innovatiebudget.notification.template;

import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.round.Round;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of messages may say, in the words of the reader's language.
 *
 * @param legalBasis the clauses that the table names
 * @param ground of the decision that the message announces, if it has one
 * @param lastDay to object or appeal, if the message announces a decision
 */
public record MessageFacts(
    String recipient,
    String number,
    String title,
    String roundTitle,
    String requested,
    String receivedAt,
    String contentHash,
    String legalBasis,
    @Nullable String ground,
    @Nullable String lastDay,
    Contact contact) {

  public static MessageFacts of(
      Application application, Round round, Party recipient, Basis basis, Contact contact) {
    var language = application.language();
    return new MessageFacts(
        recipient.name(),
        application.number(),
        application.title(),
        language.write(round.title()),
        language.write(application.requested()),
        language.write(application.receivedAt()),
        application.contentHash(),
        basis.clauses(),
        basis.ground(),
        basis.lastDay(),
        contact);
  }
}
