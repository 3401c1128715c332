package nl.innovatiebudget.parts;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The report that a mail system sends when it could not deliver what it had taken (RFC 3464). */
final class BounceReport {
  private BounceReport() {}

  static byte[] of(SmtpDesk.Envelope envelope, String recipient, MailTreatment.Bounce how) {
    String original = new String(envelope.content(), StandardCharsets.ISO_8859_1);
    String headers = original.substring(0, original.indexOf("\r\n\r\n") + 2);
    String envelopeId =
        how.namesEnvelope() && envelope.envelopeId() != null
            ? "Original-Envelope-Id: " + envelope.envelopeId() + "\n"
            : "";
    String report =
        """
        From: Mail Delivery System <MAILER-DAEMON@localhost>
        To: <%s>
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <%s@localhost>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="parts"

        --parts
        Content-Type: text/plain

        Your message could not be delivered.

        --parts
        Content-Type: message/delivery-status

        Reporting-MTA: dns; localhost
        %s
        Final-Recipient: rfc822; %s
        Action: %s
        Status: %s

        --parts
        Content-Type: text/rfc822-headers

        %s
        --parts--
        """
            .formatted(
                envelope.sender(),
                UUID.randomUUID(),
                envelopeId,
                recipient,
                how.status().startsWith("2") ? "delivered" : "failed",
                how.status(),
                headers.replace("\r\n", "\n"));
    return report.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
  }
}
