package nl.innovatiebudget.assessment.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.SeatRows.SeatRow;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatRowTest {

  private static final UUID JUROR = new UUID(2, 2);

  @ParameterizedTest(name = "scored {0}, begun {1}, available {2}: {3}")
  @CsvSource({
    "true, true, true, true",
    "true, true, false, true",
    "false, true, true, true",
    "false, true, false, false",
    "false, false, true, false",
  })
  void what_was_begun_keeps_a_seat_as_long_as_its_juror_is_available(
      boolean scored, boolean begun, boolean available, boolean keeps) {
    var row = new SeatRow(new Seat(new UUID(1, 1), JUROR), false, scored, begun);

    assertThat(row.among(available ? Set.of(JUROR) : Set.of()).scored()).isEqualTo(keeps);
  }
}
