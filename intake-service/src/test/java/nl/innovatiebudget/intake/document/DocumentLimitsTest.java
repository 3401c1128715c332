package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentLimitsTest {

  @Test
  void a_round_can_lower_the_limits_and_not_raise_them() {
    var config =
        Configs.with(
            Map.of("maximum-file-bytes", 100, "maximum-total-bytes", 300, "maximum-documents", 5));

    assertThat(new DocumentLimits(List.of(), 50, 1000, 3).within(config))
        .isEqualTo(new DocumentLimits(List.of(), 50, 300, 3));
    assertThat(new DocumentLimits(List.of(), 1000, 200, 30).within(config))
        .isEqualTo(new DocumentLimits(List.of(), 100, 200, 5));
  }

  @Test
  void a_kind_has_its_own_types_and_nothing_else_is_a_kind() {
    // Given
    var plan = new DocumentLimits.Kind("project-plan", Set.of(DocumentType.PDF));
    var unknown = new DocumentLimits.Kind("film", Set.of());
    var limits = new DocumentLimits(List.of(plan, unknown), 1, 1, 1);

    // Then
    assertThat(limits.typesOf("project-plan")).contains(Set.of(DocumentType.PDF));
    assertThat(limits.typesOf("film")).contains(Set.of());
    assertThat(limits.typesOf("letter")).isEmpty();
    assertThat(new DocumentLimits(List.of(), 1, 1, 1).typesOf("anything")).isEmpty();
  }
}
