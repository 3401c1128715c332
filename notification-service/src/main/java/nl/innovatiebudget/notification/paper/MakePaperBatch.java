package nl.innovatiebudget.notification.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.notification.letter.MessageDocuments;
import nl.innovatiebudget.notification.message.Messages;

/** Makes of the letters that wait what a printer needs: one PDF and a list of addresses. */
@ApplicationScoped
class MakePaperBatch {

  private final PaperQueue queue;
  private final PaperBatches batches;
  private final Messages messages;
  private final MessageDocuments documents;
  private final PaperConfig config;
  private final Clock clock;

  MakePaperBatch(
      PaperQueue queue,
      PaperBatches batches,
      Messages messages,
      MessageDocuments documents,
      PaperConfig config,
      Clock clock) {
    this.queue = queue;
    this.batches = batches;
    this.messages = messages;
    this.documents = documents;
    this.config = config;
    this.clock = clock;
  }

  /**
   * The oldest that wait and have an address, each in no other batch; refuses when there is none.
   */
  @Transactional
  PaperBatch by(String officer) {
    var letters = queue.lock(config.lettersPerBatch());
    if (letters.isEmpty()) {
      throw new Rejected(PaperRejections.nothingWaits());
    }
    var now = clock.instant();
    var print = PrintFile.of(letters.stream().map(letter -> envelope(letter, now)).toList());
    var batchId = UUID.randomUUID();
    batches.add(batchId, officer, now, letters, print, AddressFile.of(letters, print));
    return batches.find(batchId).orElseThrow();
  }

  /** A page with the address and the message, and the letter that it announces. */
  private List<byte[]> envelope(WaitingLetter letter, Instant now) {
    var message = messages.findById(letter.messageId());
    var envelope = new ArrayList<byte[]>();
    envelope.add(documents.pageForPost(message, letter.address().lines(), now));
    documents.letterOf(message).ifPresent(envelope::add);
    return envelope;
  }
}
