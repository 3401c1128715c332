package nl.innovatiebudget.assessment.jury;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;

class NewTieTest {

  private static final LocalDate DAY = LocalDate.parse("2023-05-01");

  @Test
  void a_tie_names_somebody_and_only_former_work_has_a_last_day() {
    var organisation = UUID.randomUUID();

    assertThat(codes(new NewTie(organisation, null, null, Tie.Kind.FORMER_EMPLOYER, DAY)))
        .isEmpty();
    assertThat(codes(new NewTie(null, "90000003", null, Tie.Kind.FAMILY, null))).isEmpty();
    assertThat(codes(new NewTie(null, null, "Een B.V.", Tie.Kind.OTHER, null))).isEmpty();
    assertThat(codes(new NewTie(null, null, null, Tie.Kind.EMPLOYER, DAY)))
        .containsExactly("tie-with-nobody", "last-day-of-present-tie");
  }

  private static List<String> codes(NewTie tie) {
    return tie.faults().stream().map(Rejection::code).toList();
  }
}
