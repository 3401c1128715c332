package nl.innovatiebudget.budget.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import nl.innovatiebudget.budget.report.Grants.Grant;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * What was granted, in the form of the 360Giving data standard: sums in euros. An award that was
 * withdrawn is no grant any more and is left out. Organisations are known by their number in the
 * trade register, or else by ours.
 */
@ApplicationScoped
class ThreeSixtyGiving {

  private final Grants grants;
  private final ReportsConfig config;
  private final ObjectMapper json;

  ThreeSixtyGiving(Grants grants, ReportsConfig config, ObjectMapper json) {
    this.grants = grants;
    this.config = config;
    this.json = json;
  }

  void write(OutputStream out, @Nullable Integer year) throws IOException {
    try (var file = json.getFactory().createGenerator(out)) {
      file.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      file.writeStartObject();
      file.writeArrayFieldStart("grants");
      var written = new int[1];
      grants.forEach(
          year,
          grant -> {
            if (grant.withdrawnOn() == null) {
              if (written[0]++ == config.maximumRows()) {
                throw new Rejected(ReportRejections.exportTooLarge(config.maximumRows()));
              }
              write(file, grant);
            }
          });
      file.writeEndArray();
      file.writeEndObject();
    }
  }

  private void write(JsonGenerator file, Grant grant) throws IOException {
    var number = grant.number() == null ? grant.applicationId().toString() : grant.number();
    var title = grant.title() == null ? number : grant.title();
    file.writeStartObject();
    file.writeStringField("id", config.publisher().prefix() + "-" + number);
    file.writeStringField("title", title);
    file.writeStringField("description", grant.summary() == null ? title : grant.summary());
    file.writeStringField("currency", "EUR");
    amount(file, "amountAwarded", grant.grantedCents());
    amount(file, "amountDisbursed", grant.paidCents());
    file.writeStringField("awardDate", grant.awardedOn().toString());
    organisation(file, "recipientOrganization", recipientId(grant), grant.recipientName());
    organisation(
        file,
        "fundingOrganization",
        config.publisher().organisationId(),
        config.publisher().name());
    file.writeArrayFieldStart("grantProgramme");
    file.writeStartObject();
    file.writeStringField("code", grant.roundId());
    file.writeStringField("title", grant.roundId());
    file.writeEndObject();
    file.writeEndArray();
    file.writeStringField("fromOpenCall", "Yes");
    file.writeEndObject();
  }

  private String recipientId(Grant grant) {
    if (grant.kvk() != null) {
      return "NL-KVK-" + grant.kvk();
    }
    var own = grant.organisationId() == null ? grant.applicationId() : grant.organisationId();
    return config.publisher().prefix() + "-org:" + own;
  }

  private static void amount(JsonGenerator file, String field, long cents) throws IOException {
    file.writeNumberField(field, new Amount(cents, Amount.Unit.EUR).decimal());
  }

  private static void organisation(JsonGenerator file, String field, String id, String name)
      throws IOException {
    file.writeArrayFieldStart(field);
    file.writeStartObject();
    file.writeStringField("id", id);
    file.writeStringField("name", name);
    file.writeEndObject();
    file.writeEndArray();
  }
}
