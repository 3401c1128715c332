package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A filled-in form of 2024, as a portal would send it. */
final class Form {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Form() {}

  /** An application of the municipality, with the province as partner. */
  static byte[] of(JsonNode organisations) {
    var form = JSON.createObjectNode();
    form.put("roundId", "ibdo-2024");
    form.put("title", "Inloggen zonder drempels");
    form.put("publicSummary", "Wij onderzoeken hoe iedereen kan inloggen.");
    form.put("durationMonths", 12);
    form.put("language", "nl");
    form.put("requestedCents", 75_000_00);
    var participants = form.putArray("participants");
    participant(participants, "LEAD", id(organisations, "Gemeente Voorbeeld"), 15_000_00);
    participant(
        participants, "PUBLIC_PARTNER", id(organisations, "Provincie Voorbeeld"), 10_000_00);
    form.putObject("answers")
        .put("problem", "Inloggen is moeilijk.")
        .put("solution", "Wij maken het eenvoudig.")
        .put("novelty", "Dit bestaat nog niet.")
        .put("feasibility", "Mensen en planning zijn gereed.")
        .put("scalability", "Elke overheid kan aansluiten.")
        .put("reusability", "Alles is open.")
        .put("userInvolvement", "Inwoners testen mee.")
        .put("openSource", true)
        .put("futurePlan", "Wij beheren het samen.")
        .putArray("audience")
        .add("CITIZENS");
    form.putArray("costPlan")
        .addObject()
        .put("participant", 0)
        .put("category", "PERSONNEL")
        .put("description", "Inzet van eigen medewerkers")
        .put("costCents", 100_000_00);
    try {
      return JSON.writeValueAsBytes(form);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The smallest PDF that is one. */
  static byte[] plan() {
    var objects =
        new String[] {
          "<</Type/Catalog/Pages 2 0 R>>",
          "<</Type/Pages/Kids[3 0 R]/Count 1>>",
          "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"
        };
    var pdf = new StringBuilder("%PDF-1.4\n");
    var index = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      index.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("endobj\n");
    }
    int start = pdf.length();
    pdf.append(index).append("trailer<</Size 4/Root 1 0 R>>\nstartxref\n").append(start);
    return pdf.append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static void participant(ArrayNode all, String role, String id, long ownCents) {
    all.addObject()
        .put("role", role)
        .put("organisationId", id)
        .put("contactEmail", "innovatie@voorbeeld.example.nl")
        .put("ownContributionCents", ownCents);
  }

  private static String id(JsonNode organisations, String name) {
    for (JsonNode organisation : organisations) {
      if (organisation.path("name").asText().equals(name)) {
        return organisation.required("organisationId").asText();
      }
    }
    throw new AssertionError(name + " is not in " + organisations);
  }
}
