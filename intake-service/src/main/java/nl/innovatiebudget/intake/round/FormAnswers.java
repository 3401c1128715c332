package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import nl.innovatiebudget.kit.cache.BoundedCache;
import nl.innovatiebudget.kit.problem.Text;

/**
 * Judges the answers of an application by the form of its round. The schema of a version is
 * compiled once; it never fetches anything, and a pattern costs time in proportion to the answer.
 */
@ApplicationScoped
public class FormAnswers {

  private static final int MOST_KEPT = 100;
  private static final int MOST_VIOLATIONS = 200;

  /** What each of the choices lacks says nothing to the reader: that none fits is said already. */
  private static final Pattern INSIDE_A_CHOICE = Pattern.compile("/(oneOf|anyOf)/[0-9]+/");

  private final BoundedCache<RoundVersion.Key, JsonSchema> compiled = new BoundedCache<>(MOST_KEPT);

  /**
   * One fault in the answers.
   *
   * @param pointer JSON pointer into the answers, such as {@code /audience/0}
   * @param code the keyword of JSON Schema that is not met, such as {@code required}
   */
  public record Violation(String pointer, String code, Text detail) {}

  /** All faults at once, two hundred at most; none when the answers are complete and right. */
  public List<Violation> violations(RoundDefinition round, JsonNode answers) {
    return schema(round).validate(answers).stream()
        .filter(message -> !INSIDE_A_CHOICE.matcher(message.getEvaluationPath() + "/").find())
        .limit(MOST_VIOLATIONS)
        .map(message -> violation(round.form(), message))
        .toList();
  }

  private JsonSchema schema(RoundDefinition round) {
    var key = new RoundVersion.Key(round.roundId(), round.version());
    return compiled
        .get(key)
        .orElseGet(() -> compiled.keep(key, AnswersSchema.compile(round.form().answersSchema())));
  }

  private static Violation violation(FormDefinition form, ValidationMessage message) {
    var at = message.getInstanceLocation().toString();
    var property = message.getProperty();
    var pointer = property == null ? at : at + "/" + AnswersSchema.escaped(property);
    return new Violation(pointer, message.getType(), AnswerTexts.of(form, pointer, message));
  }
}
