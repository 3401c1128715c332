package nl.innovatiebudget.kit.web;

import com.networknt.schema.ValidationMessage;
import nl.innovatiebudget.kit.problem.Text;

/** What each failed JSON Schema keyword means for the person who filled in the form. */
final class ViolationTexts {

  private ViolationTexts() {}

  static Text of(ValidationMessage message) {
    var limit = message.getSchemaNode() == null ? "" : message.getSchemaNode().asText();
    return switch (message.getType()) {
      case "required" -> new Text("Dit veld is verplicht.", "This field is required.");
      case "additionalProperties" ->
          new Text("Dit veld kennen we niet.", "This field is not known.");
      case "type" ->
          new Text(
              "Dit is het verkeerde soort waarde; verwacht: " + limit + ".",
              "This is the wrong type of value; expected: " + limit + ".");
      case "minLength", "minItems" ->
          new Text("Te kort; minstens " + limit + ".", "Too short; at least " + limit + ".");
      case "maxLength", "maxItems" ->
          new Text("Te lang; hoogstens " + limit + ".", "Too long; at most " + limit + ".");
      case "minimum", "exclusiveMinimum" ->
          new Text("Te laag; minstens " + limit + ".", "Too low; at least " + limit + ".");
      case "maximum", "exclusiveMaximum" ->
          new Text("Te hoog; hoogstens " + limit + ".", "Too high; at most " + limit + ".");
      case "enum" ->
          new Text(
              "Kies een van deze waarden: " + message.getSchemaNode() + ".",
              "Choose one of these values: " + message.getSchemaNode() + ".");
      case "pattern", "format" ->
          new Text(
              "Deze waarde heeft niet de juiste vorm.", "This value does not have the right form.");
      default -> new Text("Deze waarde klopt niet.", "This value is not valid.");
    };
  }
}
