package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import nl.innovatiebudget.intake.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersSchemaTest {

  @Test
  void a_reference_to_a_part_of_the_schema_itself_is_followed() {
    // Given
    var schema =
        Intake.json(
            """
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/short"}},
             "$defs": {"short": {"type": "string", "maxLength": 3}}}""");

    // When / Then
    assertThat(AnswersSchema.invalidAt(schema)).isEmpty();
    assertThat(AnswersSchema.refusedReferences(schema)).isEmpty();
    assertThat(AnswersSchema.compile(schema).validate(Intake.json("{\"a\": \"four\"}"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': 'https://example.org/a.json'}",
        "{'$ref': 'file:///etc/passwd'}",
        "{'$ref': 'classpath:application.properties'}",
        "{'$ref': 'a.json'}",
        "{'$ref': '#'}",
        "{'$ref': '#/properties/a'}",
        "{'$ref': '#/$defs/nowhere'}",
        "{'allOf': [{'$ref': 'urn:x'}]}",
        "{'$dynamicRef': '#a'}",
        "{'$id': 'https://example.org/b.json'}",
        "{'$anchor': 'a'}",
        "{'$defs': {'x': {}}}",
        "{'$schema': 'https://example.org/dialect'}",
      })
  void any_other_reference_is_refused(String question) {
    var schema = withQuestion(question);

    assertThat(AnswersSchema.refusedReferences(schema)).hasSize(1);
  }

  @Test
  void a_definition_that_refers_on_is_refused_so_that_no_chain_or_circle_can_form() {
    var schema =
        Intake.json(
            """
            {"type": "object", "properties": {"a": {"$ref": "#/$defs/a"}},
             "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}}""");

    assertThat(AnswersSchema.refusedReferences(schema))
        .containsExactly("/$defs/a/allOf/0/$ref", "/$defs/b/$ref");
  }

  @Test
  void words_that_only_look_like_a_reference_are_data() {
    var schema =
        withQuestion(
            "{'enum': ['$ref'], 'default': {'$ref': 'x'}, 'examples': [{'$id': 'y'}],"
                + " 'x-en': {'pattern': '('}}");

    assertThat(AnswersSchema.refusedReferences(schema)).isEmpty();
    assertThat(AnswersSchema.refusedPatterns(schema)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^[A-Z]{2}-[0-9]{4,6}$        | true",
        "\\S                           | true",
        "^(a+)+$                      | true",
        "^\\p{L}{1,100}$                | true",
        "(                            | false",
        "(a)\\1                        | false",
        "(?=a)b                       | false",
        "(?<!a)b                      | false",
        "a{1001}                      | false",
        "((a{99}){99}){99}            | false",
        "(a{0,9999})                  | false",
      })
  void a_pattern_is_one_that_can_be_judged_in_bounded_time(String pattern, boolean possible) {
    var schema = withQuestion("{}");
    ((ObjectNode) schema.at("/properties/a")).put("pattern", pattern.strip());

    assertThat(AnswersSchema.refusedPatterns(schema)).hasSize(possible ? 0 : 1);
  }

  @Test
  void a_very_long_pattern_is_refused_and_so_is_one_for_names() {
    var schema = withQuestion("{'patternProperties': {'(': {}}}");
    schema.withObject("properties").withObject("b").put("pattern", "a".repeat(201));

    assertThat(AnswersSchema.refusedPatterns(schema))
        .containsExactly("/properties/a/patternProperties/(", "/properties/b/pattern");
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "enum", "const", "examples", "x-en", "properties", "$id"})
  void a_question_may_have_any_name_and_its_pattern_is_judged_all_the_same(String name) {
    var schema = withQuestion("{'type': 'string'}");
    schema.withObject("properties").withObject(name).put("pattern", "(");

    assertThat(AnswersSchema.refusedPatterns(schema))
        .containsExactly("/properties/" + name + "/pattern");
    assertThat(AnswersSchema.refusedReferences(schema)).isEmpty();
  }

  @Test
  void a_pattern_that_explodes_elsewhere_is_judged_at_once() {
    // Given
    var schema = withQuestion("{'pattern': '^(([a-z])+.)+[A-Z]([a-z])+$'}");
    var answers = schema.objectNode().put("a", "a".repeat(20_000));
    var compiled = AnswersSchema.compile(schema);

    // When
    var begin = System.nanoTime();
    var faults = compiled.validate(answers);

    // Then
    assertThat(faults).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  private static ObjectNode withQuestion(String question) {
    var schema = Intake.json("{\"type\": \"object\"}");
    schema.withObject("properties").set("a", Intake.json(question.replace('\'', '"')));
    return schema;
  }
}
