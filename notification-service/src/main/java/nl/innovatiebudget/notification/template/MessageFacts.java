package nl.innovatiebudget.notification.template;

import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.round.Round;

/** What the templates of messages may say, in the words of the reader's language. */
public record MessageFacts(
    String recipient,
    String number,
    String title,
    String roundTitle,
    String requested,
    String receivedAt,
    String contentHash,
    Contact contact) {

  public static MessageFacts of(
      Application application, Round round, Party recipient, Contact contact) {
    var language = application.language();
    return new MessageFacts(
        recipient.name(),
        application.number(),
        application.title(),
        language.write(round.title()),
        language.write(application.requested()),
        language.write(application.receivedAt()),
        application.contentHash(),
        contact);
  }
}
