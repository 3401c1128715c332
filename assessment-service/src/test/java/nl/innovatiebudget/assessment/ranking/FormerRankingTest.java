package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A ranking that was kept by a former version of the software, and is still made again. */
class FormerRankingTest {

  private static final String RULE = "weighted-mean/2";

  @Test
  void a_ranking_by_a_former_rule_is_made_again_bit_for_bit() throws IOException {
    // Given
    var inputs = kept("inputs");
    var result = kept("result");
    // When
    var again = CanonicalJson.read(inputs, RankingInputs.class);
    // Then
    assertThat(CanonicalJson.write(again)).isEqualTo(inputs);
    assertThat(CanonicalJson.sha256(RULE, inputs))
        .isEqualTo("e5b5e6ea257516576818616ee2b35aee8779039095410a83fd8f198672ed7e50");
    assertThat(CanonicalJson.write(RankingRule.named(RULE).apply(again))).isEqualTo(result);
    assertThat(CanonicalJson.write(CanonicalJson.read(result, Ranking.class))).isEqualTo(result);
  }

  private static String kept(String what) throws IOException {
    try (var file =
        FormerRankingTest.class.getResourceAsStream("/ranking/weighted-mean-2." + what + ".json")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
