package nl.innovatiebudget.kit.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.links.SignedLinks.Submitted;
import org.junit.jupiter.api.Test;

class SignedLinksTest {

  private static final Instant NOW = Instant.parse("2024-04-15T09:00:00.123456Z");
  private static final Instant LATER = Instant.parse("2024-04-15T09:10:00Z");
  private static final UUID ID = UUID.fromString("7f1a2b3c-0000-4000-8000-00000000000f");
  private static final String SECRET = "a-secret-of-at-least-32-characters";

  @Test
  void a_token_opens_what_it_was_made_for_until_it_expires() {
    var document = links(SECRET, NOW).document(ID, LATER);
    var submission = links(SECRET, NOW).submission(ID, 2, LATER);

    assertThat(document).hasSize(75).matches("[A-Za-z0-9_-]+");
    assertThat(submission).hasSize(80).matches("[A-Za-z0-9_-]+");
    var justInTime = links(SECRET, LATER.minusNanos(1000));
    assertThat(justInTime.openedDocument(document)).contains(ID);
    assertThat(justInTime.openedSubmission(submission)).contains(new Submitted(ID, 2));
    assertThat(links(SECRET, LATER).openedDocument(document)).isEmpty();
    assertThat(links(SECRET, LATER).openedSubmission(submission)).isEmpty();
  }

  @Test
  void a_token_of_which_anything_was_changed_opens_nothing() {
    var links = links(SECRET, NOW);
    var token = links.submission(ID, 1, LATER);

    for (int i = 0; i < token.length(); i++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(links.openedSubmission(changed.toString())).isEmpty();
    }
    assertThat(links.openedSubmission(token + "A")).isEmpty();
    assertThat(links.openedSubmission("*".repeat(80))).isEmpty();
    assertThat(links.openedSubmission("")).isEmpty();
  }

  @Test
  void a_token_of_another_key_or_purpose_opens_nothing() {
    var others = links("another-secret-of-32-characters-or-more", NOW);

    assertThat(links(SECRET, NOW).openedDocument(others.document(ID, LATER))).isEmpty();
    assertThat(others.openedDocument(others.submission(ID, 1, LATER))).isEmpty();
    assertThat(others.openedSubmission(others.document(ID, LATER))).isEmpty();
  }

  @Test
  void production_needs_a_key_of_its_own() {
    var known = SignedLinks.KEY_FOR_DEVELOPMENT;

    assertThatThrownBy(() -> SignedLinks.requireSecretKey(known, List.of("prod")))
        .hasMessageContaining("links.key");
    assertThatThrownBy(() -> SignedLinks.requireSecretKey("short", List.of("test")))
        .hasMessageContaining("32");
    assertThatCode(() -> SignedLinks.requireSecretKey(known, List.of("demo")))
        .doesNotThrowAnyException();
    assertThatCode(() -> SignedLinks.requireSecretKey(SECRET, List.of("prod")))
        .doesNotThrowAnyException();
  }

  private static SignedLinks links(String key, Instant now) {
    return new SignedLinks(key, Clock.fixed(now, ZoneOffset.UTC));
  }
}
