package nl.innovatiebudget.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.ValidationMessage;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is far too large is refused for the same reasons, at the cost of what is a little so. */
class PrunedTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final BodySchemas schemas = new BodySchemas();

  record Item(@NotNull @NotBlank @Size(max = 10) String name, int number) {}

  record Form(
      @NotNull @Size(max = 3) List<Item> items,
      @Size(max = 20) @Pattern(regexp = "[a-z]+(-[a-z]+)*") String code) {}

  @Test
  void a_document_within_its_bounds_stays_as_it_is() throws Exception {
    // Given
    var document = json("{\"items\":[{\"name\":\"één\",\"number\":1}],\"code\":\"a-b\"}");
    // When, then
    assertThat(Pruned.of(document, schemaOf(Form.class))).isEqualTo(document);
    assertThat(schemas.of(Form.class).validate(document)).isEmpty();
  }

  @Test
  void a_hundred_thousand_items_have_the_faults_of_the_first_few() throws Exception {
    // Given
    var document =
        json("{\"items\":[" + String.join(",", Collections.nCopies(80_000, "{}")) + "]}");
    // When
    var faults = faults(Pruned.of(document, schemaOf(Form.class)));
    // Then
    assertThat(faults).hasSizeLessThan(20).contains("maxItems /items", "required /items/0");
  }

  @Test
  void a_text_without_an_end_is_judged_up_to_its_bound() throws Exception {
    // Given
    var document = json("{\"items\":[],\"code\":\"" + "a-".repeat(100_000) + "\"}");
    // When
    var pruned = Pruned.of(document, schemaOf(Form.class));
    // Then
    assertThat(pruned.path("code").asText()).hasSize(21);
    assertThat(faults(pruned)).containsExactly("maxLength /code");
  }

  @Test
  void of_very_many_unknown_fields_some_are_told() throws Exception {
    // Given
    var fields =
        IntStream.range(0, 20_000)
            .mapToObj(n -> "\"f" + n + "\":1")
            .collect(Collectors.joining(","));
    // When
    var faults = faults(Pruned.of(json("{\"items\":[]," + fields + "}"), schemaOf(Form.class)));
    // Then
    assertThat(faults).hasSizeLessThan(30).allMatch(fault -> fault.startsWith("additionalProp"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc1", "1", "a-b\\n", "-", "a--b", " a"})
  void a_pattern_is_about_the_whole_text(String code) throws Exception {
    assertThat(faults(json("{\"items\":[],\"code\":\"" + code + "\"}")))
        .containsExactly("pattern /code");
  }

  private JsonNode schemaOf(Class<?> type) {
    return schemas.of(type).getSchemaNode();
  }

  private List<String> faults(JsonNode document) {
    return schemas.of(Form.class).validate(document).stream()
        .map(PrunedTest::fault)
        .distinct()
        .toList();
  }

  private static String fault(ValidationMessage message) {
    return message.getType() + " " + message.getInstanceLocation();
  }

  private static JsonNode json(String text) throws JsonProcessingException {
    return JSON.readTree(text);
  }
}
