package nl.innovatiebudget.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds what it is for, and nothing in an overlay that was not broken. */
class RulesTest {

  static Stream<Breakage> breakages() {
    return Breakage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void a_rule_finds_what_was_broken(Breakage breakage) {
    assumeTrue(Rendering.isPossible());
    // Given
    var broken = Rendering.of("production").copy();
    var rule = Rule.named(breakage.rule());
    assertThat(rule.findings().apply(broken)).isEmpty();
    // When
    breakage.applyTo(broken);
    // Then
    assertThat(rule.findings().apply(broken)).anyMatch(f -> f.contains(breakage.finding()));
  }

  @Test
  void no_rule_has_never_been_seen_to_fail() {
    var broken = Breakage.all().stream().map(Breakage::rule).collect(Collectors.toSet());
    List<String> rules = Rule.all().stream().map(Rule::name).toList();
    assertThat(broken).containsExactlyInAnyOrderElementsOf(rules);
  }
}
