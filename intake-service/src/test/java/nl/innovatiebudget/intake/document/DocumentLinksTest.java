package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DocumentLinksTest {

  private static final Instant NOW = Instant.parse("2024-04-15T09:00:00.123456Z");
  private static final Instant LATER = Instant.parse("2024-04-15T09:10:00Z");
  private static final UUID DOCUMENT = UUID.fromString("7f1a2b3c-0000-4000-8000-00000000000f");
  private static final String SECRET = "a-secret-of-at-least-32-characters";

  @Test
  void a_link_opens_its_document_until_it_expires() {
    var token = links(SECRET, NOW).token(DOCUMENT, LATER);

    assertThat(token).hasSize(75).matches("[A-Za-z0-9_-]+");
    assertThat(links(SECRET, NOW).document(token)).contains(DOCUMENT);
    assertThat(links(SECRET, LATER.minusNanos(1000)).document(token)).contains(DOCUMENT);
    assertThat(links(SECRET, LATER).document(token)).isEmpty();
  }

  @Test
  void a_link_of_which_anything_was_changed_opens_nothing() {
    var token = links(SECRET, NOW).token(DOCUMENT, LATER);

    for (int i = 0; i < token.length() - 1; i++) {
      var changed = new StringBuilder(token);
      changed.setCharAt(i, token.charAt(i) == 'A' ? 'B' : 'A');
      assertThat(links(SECRET, NOW).document(changed.toString())).isEmpty();
    }
    assertThat(links(SECRET, NOW).document(token + "A")).isEmpty();
    assertThat(links(SECRET, NOW).document("*".repeat(75))).isEmpty();
    assertThat(links(SECRET, NOW).document("")).isEmpty();
  }

  @Test
  void a_link_of_another_key_opens_nothing() {
    var token = links("another-secret-of-32-characters-or-more", NOW).token(DOCUMENT, LATER);

    assertThat(links(SECRET, NOW).document(token)).isEmpty();
  }

  @Test
  void production_needs_a_key_of_its_own() {
    var known = DocumentLinks.KEY_FOR_DEVELOPMENT;

    assertThatThrownBy(() -> DocumentLinks.requireSecretKey(known, List.of("prod")))
        .hasMessageContaining("links.key");
    assertThatThrownBy(() -> DocumentLinks.requireSecretKey("short", List.of("test")))
        .hasMessageContaining("32");
    assertThatCode(() -> DocumentLinks.requireSecretKey(known, List.of("demo")))
        .doesNotThrowAnyException();
    assertThatCode(() -> DocumentLinks.requireSecretKey(SECRET, List.of("prod")))
        .doesNotThrowAnyException();
  }

  private static DocumentLinks links(String key, Instant now) {
    return new DocumentLinks(
        Configs.with(Map.of("links.key", key)), Clock.fixed(now, ZoneOffset.UTC));
  }
}
