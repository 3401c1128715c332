package nl.innovatiebudget.intake.application;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The parts of the content, as far as two people may want to know who changed which. */
enum ContentPart {
  TITLE("title", ApplicationContent::title),
  PUBLIC_SUMMARY("publicSummary", ApplicationContent::publicSummary),
  DURATION_MONTHS("durationMonths", ApplicationContent::durationMonths),
  LANGUAGE("language", ApplicationContent::language),
  REQUESTED_CENTS("requestedCents", ApplicationContent::requestedCents),
  PARTICIPANTS("participants", ApplicationContent::participants),
  COST_PLAN("costPlan", ApplicationContent::costPlan),
  ANSWERS("answers", ApplicationContent::answers),
  ATTACHMENTS("attachments", ApplicationContent::attachments);

  private final String property;
  private final Function<ApplicationContent, Object> value;

  ContentPart(String property, Function<ApplicationContent, Object> value) {
    this.property = property;
    this.value = value;
  }

  /** The names of the parts in which the two differ. */
  static List<String> changed(ApplicationContent before, ApplicationContent after) {
    return Stream.of(values())
        .filter(part -> !Objects.equals(part.value.apply(before), part.value.apply(after)))
        .map(part -> part.property)
        .toList();
  }

  /** All of them: what a new draft has changed. */
  static List<String> all() {
    return Stream.of(values()).map(part -> part.property).toList();
  }
}
