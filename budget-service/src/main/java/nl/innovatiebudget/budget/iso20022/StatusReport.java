package nl.innovatiebudget.budget.iso20022;

import java.util.List;

/**
 * What the bank says about a file that it was sent ({@code pain.002.001.10}), before any money is
 * booked.
 *
 * @param originalMessageId the file that was sent
 * @param status of the file as a whole; empty when it only speaks of single payments
 * @param reason why, when it is refused
 */
public record StatusReport(
    String messageId, String originalMessageId, String status, String reason, List<Line> lines)
    implements BankFile {

  private static final String REJECTED = "RJCT";

  /** The file is refused, with all that is in it. */
  public boolean isRejected() {
    return isRejection(status);
  }

  /**
   * About one payment.
   *
   * @param status code of ISO 20022, such as {@code ACSP} or {@code RJCT}
   * @param reason code of ISO 20022 and what the bank adds
   */
  public record Line(String endToEndId, String status, String reason) {
    public boolean isRejected() {
      return isRejection(status);
    }
  }

  private static boolean isRejection(String status) {
    return status.equals(REJECTED);
  }
}
