package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Text;

/** What must hold for the form of a round, so that every answer can be given and judged. */
enum FormRule implements PublicationRule {
  DUPLICATE_SECTION(
      "Elk deel van het formulier heeft een eigen sectionId nodig.",
      "Every section of the form needs a sectionId of its own.",
      PublicationRule.allDifferent(
          round -> round.form().sections(),
          FormDefinition.Section::sectionId,
          "/form/sections",
          "sectionId")),
  FORM_SCHEMA_INVALID(
      "Dit is geen geldig JSON Schema (2020-12) van een object met properties.",
      "This is no valid JSON Schema (2020-12) of an object with properties.",
      (round, circumstances) -> inSchema(AnswersSchema.invalidAt(round.form().answersSchema()))),
  FORM_SCHEMA_NOT_CLOSED(
      "Laat alleen antwoorden toe waar een vraag bij hoort: additionalProperties moet false zijn.",
      "Allow only answers that have a question: additionalProperties must be false.",
      PublicationRule.unless(
          round -> isFalse(round.form().answersSchema().path("additionalProperties")),
          "/form/answersSchema/additionalProperties")),
  /** Nothing is ever fetched, and no chain of references can make judging an answer endless. */
  FORM_SCHEMA_REFERENCE_REFUSED(
      "Een $ref mag alleen wijzen naar een deel onder $defs dat zelf geen $ref heeft. $id, $anchor"
          + " en dynamische verwijzingen kunnen niet.",
      "A $ref may only point at a part under $defs that has no $ref itself. $id, $anchor and"
          + " dynamic references are not possible.",
      (round, circumstances) ->
          inSchema(AnswersSchema.refusedReferences(round.form().answersSchema()))),
  FORM_PATTERN_REFUSED(
      "Dit patroon kan niet in begrensde tijd getoetst worden. Gebruik RE2: geen verwijzing terug,"
          + " niet vooruitkijken, hoogstens 200 tekens en kleine aantallen.",
      "This pattern cannot be judged in bounded time. Use RE2: no back reference, no look-around,"
          + " at most 200 characters and small counts.",
      (round, circumstances) ->
          inSchema(AnswersSchema.refusedPatterns(round.form().answersSchema()))),
  FORM_ANSWER_UNTITLED(
      "Elke vraag heeft een title in het Nederlands nodig en een x-en.title in het Engels.",
      "Every question needs a title in Dutch and an x-en.title in English.",
      (round, circumstances) ->
          properties(round).stream()
              .filter(name -> !isTitled(round.form().question(name)))
              .map(FormRule::pointerTo)),
  FORM_ANSWER_UNKNOWN(
      "Dit antwoord staat niet in het schema van de antwoorden.",
      "This answer is not in the schema of the answers.",
      (round, circumstances) -> {
        var known = properties(round);
        return asked(round).filter(at -> !known.contains(at.answer())).map(Asked::pointer);
      }),
  FORM_ANSWER_ASKED_TWICE(
      "Dit antwoord wordt al eerder in het formulier gevraagd.",
      "This answer is asked earlier in the form already.",
      (round, circumstances) -> {
        var seen = new HashSet<String>();
        return asked(round).filter(at -> !seen.add(at.answer())).map(Asked::pointer);
      }),
  FORM_ANSWER_NOT_ASKED(
      "Dit antwoord staat in geen enkel deel van het formulier.",
      "This answer is in no section of the form.",
      (round, circumstances) -> {
        var asked = asked(round).map(Asked::answer).collect(Collectors.toSet());
        return properties(round).stream()
            .filter(name -> !asked.contains(name))
            .map(FormRule::pointerTo);
      });

  private final Text detail;
  private final Check check;

  FormRule(String nl, String en, Check check) {
    this.detail = new Text(nl, en);
    this.check = check;
  }

  @Override
  public Text detail() {
    return detail;
  }

  @Override
  public Check check() {
    return check;
  }

  private record Asked(String answer, String pointer) {}

  private static Stream<Asked> asked(RoundDefinition round) {
    var asked = new ArrayList<Asked>();
    var sections = round.form().sections();
    for (int i = 0; i < sections.size(); i++) {
      var answers = sections.get(i).answers();
      for (int j = 0; j < answers.size(); j++) {
        asked.add(new Asked(answers.get(j), "/form/sections/" + i + "/answers/" + j));
      }
    }
    return asked.stream();
  }

  private static Set<String> properties(RoundDefinition round) {
    return round
        .form()
        .answersSchema()
        .path("properties")
        .propertyStream()
        .map(property -> property.getKey())
        .collect(Collectors.toSet());
  }

  private static boolean isTitled(JsonNode question) {
    return isText(question.path("title")) && isText(question.path("x-en").path("title"));
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.asText().isBlank();
  }

  private static boolean isFalse(JsonNode node) {
    return node.isBoolean() && !node.asBoolean();
  }

  private static String pointerTo(String property) {
    return "/form/answersSchema/properties/" + AnswersSchema.escaped(property);
  }

  private static Stream<String> inSchema(Stream<String> pointers) {
    return pointers.map(pointer -> "/form/answersSchema" + pointer);
  }
}
