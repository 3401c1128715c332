package nl.innovatiebudget.intake.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.intake.round.FormDefinition;
import nl.innovatiebudget.kit.problem.Text;

/**
 * The answers in the order and the words of the round's form. What was answered outside the form
 * comes last, by its technical name, so that nothing that was entered is left out.
 */
public final class AnswerSheet {

  private static final Text OTHER = new Text("Overige antwoorden", "Other answers");
  private static final Text NONE = new Text("niet ingevuld", "not filled in");
  private static final Text YES = new Text("Ja", "Yes");
  private static final Text NO = new Text("Nee", "No");

  private final FormDefinition form;
  private final ObjectNode answers;
  private final Language language;

  private AnswerSheet(FormDefinition form, ObjectNode answers, Language language) {
    this.form = form;
    this.answers = answers;
    this.language = language;
  }

  /** Questions that stand together. */
  public record Section(String title, List<Answer> answers) {}

  public record Answer(String question, String value) {}

  static List<Section> of(FormDefinition form, ObjectNode answers, Language language) {
    return new AnswerSheet(form, answers, language).sections();
  }

  private List<Section> sections() {
    var left = new LinkedHashSet<String>();
    answers.fieldNames().forEachRemaining(left::add);
    var sections = new ArrayList<Section>();
    for (var section : form.sections()) {
      sections.add(section(language.say(section.label()), section.answers()));
      section.answers().forEach(left::remove);
    }
    if (!left.isEmpty()) {
      sections.add(section(language.say(OTHER), List.copyOf(left)));
    }
    return sections;
  }

  private Section section(String title, List<String> names) {
    return new Section(title, names.stream().map(this::answer).toList());
  }

  private Answer answer(String name) {
    var question = form.answersSchema().path("properties").path(name);
    return new Answer(title(question, name), value(answers.path(name), question));
  }

  private String value(JsonNode value, JsonNode question) {
    return switch (value.getNodeType()) {
      case MISSING, NULL -> language.say(NONE);
      case BOOLEAN -> language.say(value.asBoolean() ? YES : NO);
      case NUMBER -> language.number(value.decimalValue());
      case ARRAY -> value.isEmpty() ? language.say(NONE) : list(value, question);
      case STRING -> value.asText().isEmpty() ? language.say(NONE) : choice(value, question);
      default -> value.toString();
    };
  }

  private String list(JsonNode values, JsonNode question) {
    return StreamSupport.stream(values.spliterator(), false)
        .map(value -> value(value, question.path("items")))
        .collect(Collectors.joining("; "));
  }

  /** The words of a choice, if the value is one of a list of choices. */
  private String choice(JsonNode value, JsonNode question) {
    return StreamSupport.stream(question.path("oneOf").spliterator(), false)
        .filter(choice -> choice.path("const").equals(value))
        .findFirst()
        .map(choice -> title(choice, value.asText()))
        .orElse(value.asText());
  }

  private String title(JsonNode schema, String otherwise) {
    var title = schema.at(language == Language.ENGLISH ? "/x-en/title" : "/title");
    return title.isTextual() ? title.asText() : otherwise;
  }
}
