package nl.innovatiebudget.intake.organisation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the register ends, in the order of its pages. As an opaque token it stays good
 * whatever changes in the register.
 */
record PagePosition(String searchName, UUID organisationId) {

  private static final int UUID_LENGTH = 36;

  String token() {
    var text = organisationId + searchName;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for what is no such token. */
  static Optional<PagePosition> of(String token) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.length() < UUID_LENGTH || text.indexOf('\0') >= 0) {
        return Optional.empty();
      }
      return Optional.of(
          new PagePosition(
              text.substring(UUID_LENGTH), UUID.fromString(text.substring(0, UUID_LENGTH))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
