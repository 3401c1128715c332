package nl.innovatiebudget.kit.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class EuroTest {

  @Test
  void an_amount_is_never_negative_nor_beyond_a_long() {
    assertThatThrownBy(() -> Euro.ofCents(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Euro.of("1.00").minus(Euro.of("1.01")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Euro.ofCents(Long.MAX_VALUE).plus(Euro.ofCents(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Euro.of("0.005")).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_share_is_rounded_down_to_the_cent() {
    assertThat(Euro.of("200000.01").percentRoundedDown(60)).isEqualTo(Euro.of("120000.00"));
    assertThat(Euro.ofCents(Long.MAX_VALUE).percentRoundedDown(100).cents())
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void a_person_reads_it_in_the_form_of_the_language() {
    var amount = Euro.of("1234567.89");
    assertThat(amount.format(Locale.of("nl"))).isEqualTo("€\u00a01.234.567,89");
    assertThat(amount.format(Locale.ENGLISH)).isEqualTo("€1,234,567.89");
    assertThat(amount).hasToString("1234567.89");
  }
}
