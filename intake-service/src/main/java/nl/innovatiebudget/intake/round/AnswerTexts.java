package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.kit.problem.Text;

/** What is wrong with an answer, beginning with the question as the applicant knows it. */
final class AnswerTexts {

  private AnswerTexts() {}

  static Text of(FormDefinition form, String pointer, ValidationMessage message) {
    var question = form.question(firstPart(pointer));
    var fault = fault(message);
    boolean whole = pointer.isEmpty();
    return new Text(
        title(question.path("title"), whole ? "Antwoorden" : pointer) + ": " + fault.nl(),
        title(question.at("/x-en/title"), whole ? "Answers" : pointer) + ": " + fault.en());
  }

  private static Text fault(ValidationMessage message) {
    var limit = message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
    return switch (message.getType()) {
      case "required" -> new Text("vul dit in.", "fill this in.");
      case "additionalProperties", "unevaluatedProperties" ->
          new Text("deze vraag staat niet in het formulier.", "this question is not in the form.");
      case "type" ->
          new Text(
              "dit is het verkeerde soort waarde; verwacht: " + limit + ".",
              "this is the wrong type of value; expected: " + limit + ".");
      case "minLength" ->
          new Text(
              "te kort; minstens " + limit + " tekens.",
              "too short; at least " + limit + " characters.");
      case "maxLength" ->
          new Text(
              "te lang; hoogstens " + limit + " tekens.",
              "too long; at most " + limit + " characters.");
      case "minItems" ->
          new Text("kies er minstens " + limit + ".", "choose at least " + limit + ".");
      case "maxItems" ->
          new Text("kies er hoogstens " + limit + ".", "choose at most " + limit + ".");
      case "uniqueItems" -> new Text("noem elke waarde één keer.", "name every value once.");
      case "minimum" ->
          new Text("te laag; minstens " + limit + ".", "too low; at least " + limit + ".");
      case "maximum" ->
          new Text("te hoog; hoogstens " + limit + ".", "too high; at most " + limit + ".");
      case "enum", "oneOf", "anyOf" -> choices(message.getSchemaNode());
      case "pattern", "format" ->
          new Text("dit heeft niet de juiste vorm.", "this does not have the right form.");
      default -> new Text("deze waarde klopt niet.", "this value is not right.");
    };
  }

  private static Text choices(JsonNode choices) {
    return new Text(
        "kies uit: " + join(choices, "/title") + ".",
        "choose from: " + join(choices, "/x-en/title") + ".");
  }

  private static String join(JsonNode choices, String label) {
    return StreamSupport.stream(choices.spliterator(), false)
        .map(choice -> choice.isObject() ? title(choice.at(label), "?") : choice.asText())
        .collect(Collectors.joining(", "));
  }

  private static String title(JsonNode title, String otherwise) {
    return title.isTextual() ? title.asText() : otherwise;
  }

  private static String firstPart(String pointer) {
    var parts = pointer.split("/", 3);
    return parts.length > 1 ? parts[1] : "";
  }
}
