package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePositionTest {

  private static final UUID ID = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

  @ParameterizedTest
  @ValueSource(strings = {"", "gemeente utrecht", "ægir & 東京 / % ?"})
  void a_token_gives_the_position_that_it_was_made_of(String name) {
    var position = new PagePosition(name, ID);

    assertThat(position.token()).matches("[A-Za-z0-9_-]+");
    assertThat(PagePosition.of(position.token())).contains(position);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "!", "abc", "not a uuid, but at least thirty-six long", ID_AND_ZERO_BYTE})
  void what_is_no_token_gives_none(String text) {
    assertThat(PagePosition.of(text)).isEmpty();
    assertThat(PagePosition.of(encoded(text))).isEmpty();
  }

  @Test
  void a_position_is_not_readable_at_a_glance() {
    assertThat(new PagePosition("utrecht", ID).token()).doesNotContain("utrecht");
  }

  private static final String ID_AND_ZERO_BYTE = "7d444840-9dc0-11d1-b245-5ffdce74fad2a\u0000b";

  private static String encoded(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
