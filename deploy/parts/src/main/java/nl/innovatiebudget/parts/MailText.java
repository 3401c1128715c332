package nl.innovatiebudget.parts;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** Finds the first plain text in a message of any nesting. */
final class MailText {
  private MailText() {}

  static String of(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain") && part.getContent() instanceof String text) {
      return text;
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int index = 0; index < parts.getCount(); index++) {
        String text = of(parts.getBodyPart(index));
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return "";
  }
}
