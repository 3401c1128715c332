package nl.innovatiebudget.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service as its users see it, and the situations that tests begin with. */
public final class Intake {

  public static final Instant BEFORE_THE_ROUND = Instant.parse("2024-02-01T09:00:00Z");
  public static final Instant IN_THE_ROUND = Instant.parse("2024-03-20T09:00:00Z");
  public static final Instant DEADLINE = Instant.parse("2024-03-31T22:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final AtomicInteger COUNTER = new AtomicInteger();

  static {
    RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
  }

  private Intake() {}

  /** A public body in the register. */
  public record Body(String organisationId, String name, String kvk) {}

  public static void moveClockTo(Instant instant) {
    ClockFile.of(Path.of(config("innovatiebudget.clock.offset-file"))).setTo(instant);
  }

  public static void resetClock() {
    ClockFile.of(Path.of(config("innovatiebudget.clock.offset-file"))).reset();
  }

  public static String config(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }

  // Who asks

  public static Map<String, Object> claimsOfApplicant(String kvk) {
    return new HashMap<>(
        Map.of(
            "sub",
            "session-of-" + kvk,
            "urn:etoegang:core:ActingSubjectID",
            "person-of-" + kvk,
            "urn:etoegang:core:LegalSubjectID",
            kvk,
            "namequalifier",
            "urn:etoegang:1.9:EntityConcernedID:KvKnr",
            "urn:etoegang:core:assurance-class",
            "urn:etoegang:core:assurance-class:loa3",
            "groups",
            List.of("applicant")));
  }

  public static Map<String, Object> claimsOfStaff(String role) {
    return new HashMap<>(
        Map.of(
            "sub",
            "staff-" + role,
            "acr",
            "http://eidas.europa.eu/LoA/substantial",
            "groups",
            List.of(role)));
  }

  public static RequestSpecification with(Map<String, Object> claims) {
    return given()
        .auth()
        .oauth2(new Tokens(config("mp.jwt.verify.issuer")).with(claims))
        .contentType(ContentType.JSON)
        .header("Accept-Language", "en");
  }

  public static RequestSpecification as(Body body) {
    return with(claimsOfApplicant(body.kvk()));
  }

  public static RequestSpecification asOfficer() {
    return with(claimsOfStaff("programme-officer"));
  }

  // What there is

  public static ObjectNode theRoundOf2024() {
    try {
      return (ObjectNode)
          JSON.readTree(Files.readString(Path.of("src/main/resources/rounds/ibdo-2024.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The round of 2024 under a name of its own, published; it is now the middle of its period. */
  public static String anOpenRound() {
    var round = aRoundDefinition();
    moveClockTo(BEFORE_THE_ROUND);
    asOfficer().body(round.toString()).post("/v1/rounds").then().statusCode(201);
    moveClockTo(IN_THE_ROUND);
    return round.get("roundId").asText();
  }

  /** The round of 2024 that requires no answers and no documents, so that others can be tried. */
  public static ObjectNode aRoundDefinition() {
    var round = theRoundOf2024().put("roundId", "ibdo-r" + COUNTER.incrementAndGet());
    round.withObject("/form/answersSchema").remove(List.of("required", "if", "then"));
    round.at("/documents/kinds").forEach(kind -> ((ObjectNode) kind).put("required", false));
    return round;
  }

  public static Body aMunicipality() {
    return aBody("MUNICIPALITY");
  }

  public static Body aProvince() {
    return aBody("PROVINCE");
  }

  private static Body aBody(String kind) {
    int count = COUNTER.incrementAndGet();
    var name = kind.charAt(0) + " number " + count + ".";
    var kvk = "9%07d".formatted(count);
    importOrganisations("%s,%s,,EUROPEAN,%s,,,2020-01-01,".formatted(name, kind, kvk))
        .then()
        .statusCode(200);
    String id =
        given().queryParam("name", name).get("/v1/organisations").path("[0].organisationId");
    return new Body(id, name, kvk);
  }

  public static Response importOrganisations(String... lines) {
    return asOfficer()
        .contentType("text/csv; charset=UTF-8")
        .body(
            "name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo\n"
                + String.join("\n", lines))
        .post("/v1/organisation-imports");
  }

  /** Costs 200,000.00, asks 150,000.00, 50,000.00 of their own: the largest small project. */
  public static ObjectNode anEligibleSmallProject(String roundId, Body lead, Body partner) {
    var content =
        JSON.createObjectNode()
            .put("roundId", roundId)
            .put("title", "Reporting in one step")
            .put("publicSummary", "Residents report a problem.\nBoth bodies share the software.")
            .put("durationMonths", 12)
            .put("language", "nl")
            .put("requestedCents", 15_000_000);
    var participants = content.putArray("participants");
    participants
        .addObject()
        .put("role", "LEAD")
        .put("organisationId", lead.organisationId())
        .put("contactEmail", "lead@example.nl")
        .put("ownContributionCents", 3_000_000);
    participants
        .addObject()
        .put("role", "PUBLIC_PARTNER")
        .put("organisationId", partner.organisationId())
        .put("ownContributionCents", 2_000_000);
    participants
        .addObject()
        .put("role", "CONTRACTOR")
        .put("name", "Software B.V.")
        .put("kvk", "12345678")
        .put("ownContributionCents", 0);
    cost(content.putArray("costPlan"), 0, 12_000_000);
    cost((ArrayNode) content.get("costPlan"), 2, 8_000_000);
    return content;
  }

  private static void cost(ArrayNode plan, int participant, long cents) {
    plan.addObject()
        .put("participant", participant)
        .put("category", "PERSONNEL")
        .put("description", "Building it")
        .put("costCents", cents);
  }

  public static Response post(ObjectNode content, Body lead) {
    return as(lead).body(content.toString()).post("/v1/applications");
  }

  public static String draft(ObjectNode content, Body lead) {
    return post(content, lead).then().statusCode(201).extract().path("applicationId");
  }

  public static Response sign(String applicationId, Body body) {
    return as(body).post("/v1/applications/" + applicationId + "/signatures");
  }

  public static Response submit(String applicationId, Body body) {
    return as(body).post("/v1/applications/" + applicationId + "/submissions");
  }

  /** Drafted by the first and signed by both. */
  public static String signedDraft(String roundId, Body lead, Body partner) {
    var id = draft(anEligibleSmallProject(roundId, lead, partner), lead);
    sign(id, lead).then().statusCode(201);
    sign(id, partner).then().statusCode(201);
    return id;
  }

  /** Every application of the newer rounds needs a project plan. */
  public static Response attachPlan(String applicationId, Body body) {
    return as(body)
        .contentType("application/octet-stream")
        .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
        .body(("%PDF-1.4\n% plan of " + applicationId + "\n%%EOF\n").getBytes(UTF_8))
        .post("/v1/applications/" + applicationId + "/documents?kind=project-plan");
  }

  /** The tag of the content as this body sees it now. */
  public static String entityTag(String applicationId, Body body) {
    return as(body).get("/v1/applications/" + applicationId).header("ETag");
  }

  /** Saves a part of the present content. */
  public static Response patch(String applicationId, String patch, Body body) {
    return patch(applicationId, entityTag(applicationId, body), patch, body);
  }

  /** Saves a part of the content that was seen with this tag. */
  public static Response patch(String applicationId, String seen, String patch, Body body) {
    var request = as(body).contentType("application/merge-patch+json").body(patch.getBytes(UTF_8));
    return (seen == null ? request : request.header("If-Match", seen))
        .patch("/v1/applications/" + applicationId);
  }

  public static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
