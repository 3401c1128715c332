package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.innovatiebudget.local.outage.Count.Tally;
import org.junit.jupiter.api.Test;

class CountTest {

  @Test
  void what_is_there_as_often_as_expected_is_neither_lost_nor_doubled() {
    assertThat(Count.tally("letters", List.of("a", "b", "b"), List.of("b", "a", "b")))
        .isEqualTo(new Tally("letters", 3, 0, 0));
  }

  @Test
  void what_is_missing_what_is_there_twice_and_what_nobody_was_told_of_do_not_make_up() {
    assertThat(Count.tally("letters", List.of("a", "b", "c"), List.of("a", "a", "x")))
        .isEqualTo(new Tally("letters", 3, 2, 2));
  }

  @Test
  void a_gap_in_the_numbers_is_seen() {
    var given = List.of(1, 2, 4);

    assertThat(
            Count.tally("numbers", IntStream.rangeClosed(1, given.size()).boxed().toList(), given))
        .isEqualTo(new Tally("numbers", 3, 1, 1));
  }
}
