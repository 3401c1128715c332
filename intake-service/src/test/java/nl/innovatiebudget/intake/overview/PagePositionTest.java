package nl.innovatiebudget.intake.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePositionTest {

  @Test
  void a_token_gives_the_position_back() {
    var number = new PagePosition.OfNumber(12345);
    var instant =
        new PagePosition.OfInstant(Instant.parse("2024-03-20T09:00:00.123456Z"), UUID.randomUUID());

    assertThat(ListOrder.NUMBER.position(number.token())).isEqualTo(number);
    assertThat(ListOrder.NEWEST.position(instant.token())).isEqualTo(instant);
  }

  @Test
  void a_token_of_another_order_is_refused() {
    var number = new PagePosition.OfNumber(1).token();

    assertThatThrownBy(() -> ListOrder.NEWEST.position(number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n",
        "n-1",
        "n99999999999",
        "i",
        "i00000000-0000-0000-0000-000000000000",
        "i00000000-0000-0000-0000-000000000000+999999999-12-31T00:00:00Z",
        "ixxxxxxxx-0000-0000-0000-0000000000002024-03-20T09:00:00Z",
        "é"
      })
  void what_is_no_token_is_refused_as_input(String text) {
    var token = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

    for (var order : ListOrder.values()) {
      assertThatThrownBy(() -> order.position(token))
          .isInstanceOfAny(IllegalArgumentException.class, java.time.DateTimeException.class);
    }
  }
}
