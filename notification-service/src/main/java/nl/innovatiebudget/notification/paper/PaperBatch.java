package nl.innovatiebudget.notification.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Letters that went to the printer together.
 *
 * @param pages of the PDF
 * @param dispatchedOn when it was posted; nothing before that is recorded
 */
public record PaperBatch(
    UUID batchId,
    String madeBy,
    Instant madeAt,
    long letters,
    int pages,
    String csvSha256,
    String pdfSha256,
    @Nullable LocalDate dispatchedOn) {

  /**
   * One envelope.
   *
   * @param position in the batch, from 1
   * @param state of the delivery
   * @param firstPage in the PDF, from 1
   */
  @Schema(name = "PaperLetter")
  public record Letter(
      int position, UUID deliveryId, UUID messageId, String state, int firstPage, int pages) {}
}
