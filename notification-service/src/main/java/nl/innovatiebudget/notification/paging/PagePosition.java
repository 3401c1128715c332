package nl.innovatiebudget.notification.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/**
 * The last row of a page, by its moment and its id; new rows do not shift the pages that follow.
 */
public record PagePosition(Instant at, UUID id) {

  /** Where a list starts that has the oldest first. */
  public static final PagePosition OLDEST = new PagePosition(Instant.EPOCH, new UUID(0, 0));

  /** Where a list starts that has the newest first. */
  public static final PagePosition NEWEST =
      new PagePosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

  private static final int LAST_YEAR = 9999;
  private static final int ID_LENGTH = 36;

  /** Opaque to whoever gets it. */
  public String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((id.toString() + at).getBytes(StandardCharsets.US_ASCII));
  }

  /** Refuses what is no token of ours. */
  public static PagePosition of(String token) {
    var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    if (text.length() <= ID_LENGTH) {
      throw new IllegalArgumentException("no position");
    }
    var at = Instant.parse(text.substring(ID_LENGTH));
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > LAST_YEAR) {
      throw new DateTimeException("no year of ours");
    }
    return new PagePosition(at, UUID.fromString(text.substring(0, ID_LENGTH)));
  }
}
