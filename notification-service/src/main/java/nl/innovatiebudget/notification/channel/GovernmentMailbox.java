package nl.innovatiebudget.notification.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.notification.application.Language;

/**
 * Where public bodies take official post electronically outside our portal: a service like
 * Digipoort or the Berichtenbox.
 */
interface GovernmentMailbox {

  /**
   * Hands a message over. A message with the same reference is delivered once: the second time its
   * first receipt is given again, so that it may be repeated when the answer was lost.
   *
   * @throws IOException when it is not known whether the message was taken
   */
  Outcome send(OfficialMessage message) throws IOException, InterruptedException;

  /**
   * What is handed over.
   *
   * @param reference ours, in its receipt
   * @param document a PDF that says all
   */
  record OfficialMessage(
      UUID reference,
      BodyId recipient,
      Language language,
      String subject,
      String text,
      String fileName,
      byte[] document) {}

  /** What became of a message. */
  sealed interface Outcome {

    /**
     * It lies in the mailbox.
     *
     * @param receiptId of the gateway; proves it
     */
    record Received(String receiptId, Instant receivedAt) implements Outcome {}

    /** The body has no mailbox there. */
    record NoMailbox(int status) implements Outcome {}

    /** The gateway will never take this message; somebody has to look at it. */
    record Refused(int status) implements Outcome {}

    /** Not now. */
    record NotNow(String fault) implements Outcome {}
  }
}
