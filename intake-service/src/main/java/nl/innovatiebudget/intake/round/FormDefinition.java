package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.intake.round.RoundDefinition.Label;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the round beside those that every round asks.
 *
 * @param answersSchema JSON Schema 2020-12 of the answers, one property per question; {@code title}
 *     and {@code description} are Dutch, {@code x-en} holds the same two in English
 */
public record FormDefinition(
    @NotNull @Size(max = 20) List<Section> sections, @NotNull ObjectNode answersSchema) {

  /** What the schema says of one answer; a missing node if it does not know it. */
  JsonNode question(String answer) {
    return answersSchema.path("properties").path(answer);
  }

  /**
   * Questions that stand together, in this order.
   *
   * @param answers names of properties of the schema
   */
  @Schema(name = "FormSection")
  public record Section(
      @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String sectionId,
      @NotNull Label label,
      @Nullable Explanation help,
      @NotNull @Size(min = 1, max = 40)
          List<@Size(max = 40) @Pattern(regexp = "^[a-z][A-Za-z0-9]*$") String> answers) {}
}
