package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Consortium;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be moved from the pot small, of 500 cents, to the pot large. */
class TransferRulesTest {

  @ParameterizedTest
  @CsvSource({
    // moved in, given, wanted, allowed
    "0, 0, 500, true",
    "0, 0, 501, false",
    "0, 200, 300, true",
    "0, 200, 301, false",
    "100, 200, 400, true",
    "100, 200, 401, false",
    "0, 600, 1, false"
  })
  void only_what_decisions_left_in_a_pot_is_moved(
      long movedIn, long given, long wanted, boolean allowed) {
    var inForce = List.of(move("large", "small", movedIn));
    var faults =
        TransferRules.faults(
            round(), inForce, Map.of("small", Euro.ofCents(given)), move("small", "large", wanted));
    assertThat(faults.isEmpty()).isEqualTo(allowed);
    assertThat(faults).extracting(Rejection::code).allMatch("pot-too-small"::equals);
  }

  @Test
  void a_transfer_that_a_decision_needs_is_not_taken_back() {
    assertThat(TransferRules.overdrawn(round(), List.of(), Map.of("small", Euro.ofCents(501))))
        .extracting(Rejection::code)
        .containsExactly("pot-too-small");
    assertThat(TransferRules.overdrawn(round(), List.of(), Map.of("small", Euro.ofCents(500))))
        .isEmpty();
  }

  private static TransferInput move(String from, String to, long cents) {
    return new TransferInput(from, to, Euro.ofCents(cents));
  }

  private static RoundDefinition round() {
    return new RoundDefinition(
        "r",
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        12,
        List.of(),
        List.of(pot("small"), pot("large")),
        new Consortium(1, false),
        null);
  }

  private static Pot pot(String potId) {
    return new Pot(potId, new Text(potId, potId), 0, null, Euro.ofCents(500), true);
  }
}
