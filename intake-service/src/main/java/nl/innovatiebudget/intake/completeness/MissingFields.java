package nl.innovatiebudget.intake.completeness;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.intake.application.ApplicationContent;

/** What every application must say, whatever the round, and does not say yet. */
final class MissingFields {

  private MissingFields() {}

  /** Where something is missing, as JSON pointers into the content. */
  static List<String> of(ApplicationContent content) {
    var missing = new ArrayList<String>();
    require(!content.title().isBlank(), "/title", missing);
    require(!content.publicSummary().isBlank(), "/publicSummary", missing);
    require(content.durationMonths() > 0, "/durationMonths", missing);
    require(!content.costPlan().isEmpty(), "/costPlan", missing);
    for (int i = 0; i < content.participants().size(); i++) {
      var participant = content.participants().get(i);
      var name = participant.name();
      require(
          participant.organisationId() != null || (name != null && !name.isBlank()),
          "/participants/" + i + "/name",
          missing);
    }
    for (int i = 0; i < content.costPlan().size(); i++) {
      var line = content.costPlan().get(i);
      require(line.category() != null, "/costPlan/" + i + "/category", missing);
      require(!line.description().isBlank(), "/costPlan/" + i + "/description", missing);
    }
    return missing;
  }

  private static void require(boolean present, String pointer, List<String> missing) {
    if (!present) {
      missing.add(pointer);
    }
  }
}
