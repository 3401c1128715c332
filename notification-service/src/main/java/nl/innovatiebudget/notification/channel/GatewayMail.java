package nl.innovatiebudget.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.application.PartyBody;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.OfficialMessage;
import nl.innovatiebudget.notification.channel.GovernmentMailbox.Outcome.Received;
import nl.innovatiebudget.notification.letter.MessageDocuments;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.message.Messages;

/** Messages as they go to a government mailbox, and the receipts that come back. */
@ApplicationScoped
class GatewayMail {

  /** The number under which a mailbox is known best comes first. */
  private static final List<BodyId.Kind> PREFERRED =
      List.of(BodyId.Kind.OIN, BodyId.Kind.KVK, BodyId.Kind.RSIN);

  private final Messages messages;
  private final MessageDocuments documents;
  private final EntityManager database;
  private final Clock clock;

  GatewayMail(Messages messages, MessageDocuments documents, EntityManager database, Clock clock) {
    this.messages = messages;
    this.documents = documents;
    this.database = database;
    this.clock = clock;
  }

  /** Its letter, or else the message itself as a document; empty for who has no number. */
  @Transactional
  Optional<OfficialMessage> of(UUID deliveryId, UUID messageId) {
    var message = messages.findById(messageId);
    return recipient(message)
        .map(
            body ->
                new OfficialMessage(
                    deliveryId,
                    body,
                    message.recipient().language(),
                    message.subject(),
                    message.text(),
                    message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + ".pdf",
                    documents
                        .letterOf(message)
                        .orElseGet(() -> documents.page(message, clock.instant()))));
  }

  private static Optional<BodyId> recipient(Message message) {
    return message.party().stream()
        .flatMap(party -> party.bodies().stream())
        .min(
            Comparator.comparing((PartyBody body) -> PREFERRED.indexOf(body.kind()))
                .thenComparing(PartyBody::value))
        .map(body -> new BodyId(body.kind(), body.value()));
  }

  /** The first receipt of a delivery is its proof; the gateway gives the same one again. */
  @Transactional
  void keep(UUID deliveryId, Received receipt) {
    database
        .createNativeQuery(
            "insert into gateway_receipt (delivery_id, receipt_id, received_at) values (?1, ?2, ?3)"
                + " on conflict (delivery_id) do nothing")
        .setParameter(1, deliveryId)
        .setParameter(2, receipt.receiptId())
        .setParameter(3, receipt.receivedAt())
        .executeUpdate();
  }
}
