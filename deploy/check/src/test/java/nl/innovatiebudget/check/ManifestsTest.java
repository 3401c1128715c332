package nl.innovatiebudget.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every overlay is what a cluster would take and what the rules ask. */
class ManifestsTest {

  static List<String> overlays() {
    return Rendering.OVERLAYS;
  }

  static Stream<Arguments> overlaysAndRules() {
    return Rule.all().stream()
        .flatMap(rule -> overlays().stream().map(overlay -> Arguments.of(overlay, rule)));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void every_object_of_an_overlay_has_known_fields_only(String overlay) {
    assumeTrue(Rendering.isPossible());
    assertThat(Rendering.of(overlay).objects())
        .hasSizeGreaterThan(60)
        .allSatisfy(object -> assertThat(StrictModels.findings(object)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void an_object_is_there_once_and_in_the_namespace(String overlay) {
    assumeTrue(Rendering.isPossible());
    var seen = new HashSet<String>();
    for (var object : Rendering.of(overlay).objects()) {
      assertThat(seen.add(Manifests.told(object))).as(Manifests.told(object)).isTrue();
      if (!Manifests.kind(object).equals("Namespace")) {
        assertThat(object.at("/metadata/namespace").asText()).isEqualTo("innovatiebudget");
      }
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("overlaysAndRules")
  void an_overlay_keeps_a_rule(String overlay, Rule rule) {
    assumeTrue(Rendering.isPossible());
    assertThat(rule.findings().apply(Rendering.of(overlay))).isEmpty();
  }

  @Test
  void a_restored_database_has_known_fields_only() {
    assumeTrue(Rendering.isPossible());
    assertThat(Rendering.rendered(Rendering.KUBERNETES.resolve("restore")))
        .hasSize(3)
        .allSatisfy(object -> assertThat(StrictModels.findings(object)).isEmpty());
  }

  @Test
  void resources_have_known_fields_only_as_they_are_written_too() {
    assertThat(Rendering.asWritten())
        .hasSizeGreaterThan(80)
        .allSatisfy(object -> assertThat(StrictModels.findings(object)).isEmpty());
  }
}
