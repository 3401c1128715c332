package nl.innovatiebudget.intake.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.SignedForm;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What a report says; kept and hashed as canonical JSON (RFC 8785).
 *
 * @param costs since the project began, by category
 * @param milestoneIds reached since the report before it
 * @param documents by the fingerprint of their bytes, so that the hash covers them
 */
public record ReportContent(
    UUID applicationId,
    ReportKind kind,
    List<CostLine> costs,
    List<String> milestoneIds,
    String results,
    List<ReportDocument> documents) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** A document as it was when the report was handed in. */
  public record ReportDocument(UUID documentId, String sha256) {}

  /** All costs together. */
  Euro total() {
    return costs.stream().map(CostLine::costCents).reduce(Euro.ZERO, Euro::plus);
  }

  SignedForm form() {
    try {
      return SignedForm.ofJson(JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static ReportContent read(String json) {
    try {
      return JSON.readValue(json, ReportContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
