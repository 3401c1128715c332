package nl.innovatiebudget.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.template.Contact;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageText;

/** Messages as documents, for who does not read them in the portal. */
@ApplicationScoped
public class MessageDocuments {

  private final Letters letters;
  private final LetterPdf pdf;
  private final MessageTable table;
  private final Contact contact;

  MessageDocuments(Letters letters, LetterPdf pdf, MessageTable table, Contact contact) {
    this.letters = letters;
    this.pdf = pdf;
    this.table = table;
    this.contact = contact;
  }

  /** The letter that the message announces, as it was issued. */
  @Transactional(TxType.MANDATORY)
  public Optional<byte[]> letterOf(Message message) {
    return message.letterId().flatMap(letters::findByIdOptional).flatMap(Letter::pdf);
  }

  /** The message itself (PDF/A-2a, PDF/UA-1), as it is read in the portal. */
  public byte[] page(Message message, Instant madeAt) {
    return page(message, List.of(), false, madeAt);
  }

  /**
   * The message itself as the page on top of what goes in an envelope (PDF/A-2a, PDF/UA-1).
   *
   * @param address the lines under the name
   */
  public byte[] pageForPost(Message message, List<String> address, Instant madeAt) {
    return page(message, address, true, madeAt);
  }

  private byte[] page(Message message, List<String> address, boolean byPost, Instant madeAt) {
    var recipient = message.recipient();
    var language = recipient.language();
    var page =
        new MessagePage(
            organisation(language),
            contact.postalAddress(),
            recipient.name(),
            address,
            language.writeDay(madeAt),
            message.subject(),
            new MessageText(message.subject(), message.text()).paragraphs(),
            byPost,
            message.letterId().isPresent(),
            message.kind() == MessageKind.DECISION_AVAILABLE
                || table.of(message.kind()).remedy() != null);
    return pdf.of(MessagePageTemplates.html(language, page), madeAt);
  }

  private String organisation(Language language) {
    return switch (language) {
      case NL -> contact.organisation().nl();
      case EN -> contact.organisation().en();
    };
  }
}
