package nl.innovatiebudget.notification.inbox;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/** The last message of a page; new messages do not shift the pages that follow. */
record PagePosition(Instant postedAt, UUID messageId) {

  /** Before the newest. */
  static final PagePosition START =
      new PagePosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  private static final int LAST_YEAR = 9999;
  private static final int ID_LENGTH = 36;

  /** Opaque to whoever gets it. */
  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((messageId.toString() + postedAt).getBytes(StandardCharsets.US_ASCII));
  }

  /** Refuses what is no token of ours. */
  static PagePosition of(String token) {
    var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    if (text.length() <= ID_LENGTH) {
      throw new IllegalArgumentException("no position");
    }
    var postedAt = Instant.parse(text.substring(ID_LENGTH));
    int year = postedAt.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("no year of ours");
    }
    return new PagePosition(postedAt, UUID.fromString(text.substring(0, ID_LENGTH)));
  }
}
