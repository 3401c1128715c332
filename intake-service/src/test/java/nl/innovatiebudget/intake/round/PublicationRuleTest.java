package nl.innovatiebudget.intake.round;

import static nl.innovatiebudget.intake.round.PublicationRule.CLOSES_BEFORE_IT_OPENS;
import static nl.innovatiebudget.intake.round.PublicationRule.DUPLICATE_CRITERION;
import static nl.innovatiebudget.intake.round.PublicationRule.DUPLICATE_POT;
import static nl.innovatiebudget.intake.round.PublicationRule.NO_POTS;
import static nl.innovatiebudget.intake.round.PublicationRule.OPENINGS_ABOVE_CEILING;
import static nl.innovatiebudget.intake.round.PublicationRule.POTS_NOT_IN_ORDER;
import static nl.innovatiebudget.intake.round.PublicationRule.ROUND_ALREADY_OPEN;
import static nl.innovatiebudget.intake.round.PublicationRule.THRESHOLDS_NOT_ON_SCALE;
import static nl.innovatiebudget.intake.round.PublicationRule.WEIGHT_NOT_POSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublicationRuleTest {

  private static final Instant BEFORE = Instant.parse("2024-02-01T09:00:00Z");

  @Test
  void the_round_of_2024_breaks_no_rule_before_it_opens() throws IOException {
    assertThat(PublicationRule.brokenBy(ProjectClassTest.theRoundOf2024(), BEFORE)).isEmpty();
  }

  @Test
  void from_the_instant_it_opens_a_round_cannot_be_published() throws IOException {
    var round = ProjectClassTest.theRoundOf2024();

    assertThat(PublicationRule.brokenBy(round, round.opensAt().minusNanos(1))).isEmpty();
    assertThat(PublicationRule.brokenBy(round, round.opensAt()))
        .containsExactly(ROUND_ALREADY_OPEN);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change(r -> r.put("ceilingCents", 399_999_999), OPENINGS_ABOVE_CEILING),
        change(r -> r.put("closesAt", r.get("opensAt").asText()), CLOSES_BEFORE_IT_OPENS),
        change(r -> r.putArray("pots"), NO_POTS),
        change(r -> pot(r, 1).put("potId", "small"), DUPLICATE_POT),
        change(r -> pot(r, 0).remove("costUpToCents"), POTS_NOT_IN_ORDER),
        change(r -> pot(r, 1).put("costUpToCents", 30_000_000), POTS_NOT_IN_ORDER),
        change(r -> criterion(r, 5).put("weight", 0), WEIGHT_NOT_POSITIVE),
        change(r -> criterion(r, 5).put("weight", -1), WEIGHT_NOT_POSITIVE),
        change(r -> criterion(r, 5).put("criterionId", "novelty"), DUPLICATE_CRITERION),
        change(r -> assessment(r).put("clearNoBelow", "7.6"), THRESHOLDS_NOT_ON_SCALE),
        change(r -> assessment(r).put("clearYesFrom", "10.1"), THRESHOLDS_NOT_ON_SCALE),
        change(
            r -> {
              r.put("ceilingCents", 1);
              criterion(r, 0).put("weight", 0);
            },
            OPENINGS_ABOVE_CEILING,
            WEIGHT_NOT_POSITIVE));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_definition_that_breaks_rules_is_told_all_of_them(
      Consumer<ObjectNode> change, List<PublicationRule> broken) throws IOException {
    // Given
    var definition = Intake.theRoundOf2024();
    change.accept(definition);
    var round =
        new ObjectMapper().findAndRegisterModules().treeToValue(definition, RoundDefinition.class);

    // When / Then
    assertThat(PublicationRule.brokenBy(round, BEFORE)).isEqualTo(broken);
  }

  private static Arguments change(Consumer<ObjectNode> change, PublicationRule... broken) {
    return Arguments.of(change, List.of(broken));
  }

  private static ObjectNode pot(ObjectNode round, int index) {
    return (ObjectNode) ((ArrayNode) round.get("pots")).get(index);
  }

  private static ObjectNode assessment(ObjectNode round) {
    return (ObjectNode) round.get("assessment");
  }

  private static ObjectNode criterion(ObjectNode round, int index) {
    return (ObjectNode) assessment(round).get("criteria").get(index);
  }
}
