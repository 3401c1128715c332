package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.innovatiebudget.budget.award.DuePayment.Kind;
import nl.innovatiebudget.budget.award.PaymentArrangement.Milestone;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentPlanTest {

  @ParameterizedTest(name = "{0} of {1} cents, settled {2}: {3}")
  @CsvSource({
    "AT_ONCE, 1000, '', WHOLE 1000",
    "ADVANCE 80, 1000, '', ADVANCE 800 BALANCE 200",
    "ADVANCE 80, 999, '', ADVANCE 799 BALANCE 200",
    "ADVANCE 80, 1, '', BALANCE 1",
    "ADVANCE 100, 1000, '', ADVANCE 1000",
    "MILESTONES a30 b30, 1000, '', a 300 b 300 BALANCE 400",
    "MILESTONES a50 b50, 1001, '', a 500 b 500 BALANCE 1",
    "MILESTONES a33 b33 c34, 100, '', a 33 b 33 c 34",
    "ADVANCE 80, 1000, ADVANCE 800, BALANCE 200",
    "ADVANCE 80, 1200, ADVANCE 800, ADVANCE 160 BALANCE 240",
    "ADVANCE 80, 900, ADVANCE 800, BALANCE 100",
    "ADVANCE 80, 800, ADVANCE 800, ''",
    "ADVANCE 80, 500, ADVANCE 800, ''",
    "MILESTONES a30 b30, 500, a 300, b 150 BALANCE 50",
    "MILESTONES a30 b30, 320, a 300, b 20",
    "MILESTONES a30 b30, 2000, a 300, a 300 b 600 BALANCE 800",
    "AT_ONCE, 1500, WHOLE 1000, WHOLE 500"
  })
  void what_is_still_to_be_paid_makes_up_the_award(
      String arrangement, long amount, String settled, String open) {
    assertThat(PaymentPlan.running(arrangement(arrangement), Euro.ofCents(amount), parts(settled)))
        .isEqualTo(parts(open));
  }

  @ParameterizedTest(name = "determined at {0}, settled {1}: {2}")
  @CsvSource({
    "1000, ADVANCE 800, BALANCE 200",
    "850, ADVANCE 800, BALANCE 50",
    "800, ADVANCE 800, ''",
    "500, ADVANCE 800, ''",
    "1000, '', BALANCE 1000",
    "0, '', ''"
  })
  void the_determination_sets_off_what_was_paid(long amount, String settled, String open) {
    assertThat(PaymentPlan.determined(Euro.ofCents(amount), parts(settled))).isEqualTo(parts(open));
  }

  @Test
  void any_arrangement_of_any_amount_pays_it_whole_and_no_more() {
    var random = new Random(4095);
    for (int run = 0; run < 2000; run++) {
      var arrangement = randomArrangement(random);
      List<PaymentPart> settled = new ArrayList<>();
      for (int change = 0; change < 5; change++) {
        var entitled = Euro.ofCents(1 + random.nextInt(100_000));
        var open = PaymentPlan.running(arrangement, entitled, settled);
        var paid = PaymentPart.sum(settled);
        var whole = paid.plus(PaymentPart.sum(open));
        assertThat(whole).isEqualTo(paid.isMoreThan(entitled) ? paid : entitled);
        assertThat(open).allMatch(part -> part.amount().isMoreThan(Euro.ZERO));
        open.stream().filter(part -> random.nextBoolean()).forEach(settled::add);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ADVANCE 0",
        "ADVANCE 101",
        "MILESTONES",
        "MILESTONES a60 b41",
        "MILESTONES a1 a1"
      })
  void an_impossible_arrangement_is_refused(String text) {
    assertThatThrownBy(() -> arrangement(text)).isInstanceOf(IllegalArgumentException.class);
  }

  private static PaymentArrangement randomArrangement(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> arrangement("AT_ONCE");
      case 1 -> arrangement("ADVANCE " + (1 + random.nextInt(100)));
      default ->
          arrangement(
              "MILESTONES a%d b%d".formatted(1 + random.nextInt(50), 1 + random.nextInt(50)));
    };
  }

  /** Such as {@code MILESTONES a30 b30}. */
  private static PaymentArrangement arrangement(String text) {
    var words = text.split(" ");
    return switch (words[0]) {
      case "AT_ONCE" -> new PaymentArrangement(PaymentArrangement.Kind.AT_ONCE, 0, List.of());
      case "ADVANCE" ->
          new PaymentArrangement(
              PaymentArrangement.Kind.ADVANCE, Integer.parseInt(words[1]), List.of());
      default ->
          new PaymentArrangement(
              PaymentArrangement.Kind.MILESTONES,
              0,
              Arrays.stream(words)
                  .skip(1)
                  .map(w -> new Milestone(w.substring(0, 1), Integer.parseInt(w.substring(1))))
                  .collect(Collectors.toList()));
    };
  }

  /** Such as {@code ADVANCE 800 BALANCE 200}; a small letter is a milestone. */
  private static List<PaymentPart> parts(String text) {
    List<PaymentPart> parts = new ArrayList<>();
    var words = text.isBlank() ? new String[0] : text.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      var amount = Euro.ofCents(Long.parseLong(words[i + 1]));
      boolean milestone = words[i].length() == 1;
      parts.add(
          milestone
              ? new PaymentPart(Kind.MILESTONE, words[i], amount)
              : new PaymentPart(Kind.valueOf(words[i]), null, amount));
    }
    return parts;
  }
}
