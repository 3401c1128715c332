package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.decisionMaker;
import static nl.innovatiebudget.assessment.People.juror;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Personal interests across all partners of a consortium, over HTTP and Kafka. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ConflictTest {

  private static final long POT = 100_000_000;
  private static final String COMPANY_KVK = "90000003";

  @Inject Neighbours neighbours;

  @Test
  void a_juror_bound_to_a_partner_who_joins_after_assignment_leaves_the_panel_once() {
    // Given a case without the company, judged by three, one of whom is bound to it
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ConflictTest::withoutCompany);
    var bound = registers(round, Map.of("ties", List.of(companyTie("FAMILY"))));
    round.jurorWithTiesTo();
    round.jurorWithTiesTo();
    round.posted("assignments", 201);
    round.everyJurorScores(application, 8);

    // When the company joins, and the news comes twice and late
    round.receives(application, 1, 2, a -> a.put("receivedAt", "2024-04-12T12:00:00Z"));
    round.receives(application, 1, 2, a -> a.put("title", "Nog eens"));
    round.receives(application, 1, 1, ConflictTest::withoutCompany);
    round.hears("application-withdrawn", application);
    round.hears("application-reopened", application);
    round.awaitCase(application, "/notes/2/kind", "REOPENED");

    // Then
    var path = "/v1/cases/" + application;
    assertThat(code(juror(bound).get(path), 403)).isEqualTo("juror-conflicted");
    assertThat(code(juror(bound).body(round.sheet(9)).put(path + "/score"), 403))
        .isEqualTo("juror-conflicted");
    assertThat(round.theCase(application).get("conflictedJurorIds")).hasSize(1);
    assertThat(acts(round, application)).containsOnlyOnce("juror-recused");
    assertThat(round.theCase(application).toString())
        .doesNotContain("bodyIds")
        .doesNotContain("contactEmail")
        .doesNotContain(COMPANY_KVK);

    // When the company leaves again
    round.receives(application, 1, 3, ConflictTest::withoutCompany);
    round.awaitCase(application, "/notes/3/kind", "RESUBMITTED");

    // Then
    assertThat(acts(round, application)).containsSubsequence("juror-recused", "juror-returned");
    read(juror(bound).get(path), 200);
  }

  @Test
  void a_tie_that_is_declared_after_assignment_closes_the_case_until_it_is_ended() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, ConflictTest::withoutCompany);
    round.hasAJury();
    var juror = round.jurors.getFirst();
    var ties = "/v1/jurors/" + jurorId(juror) + "/ties";
    var tie = Map.of("name", "provincie  VOORBEELDLAND", "tie", "OTHER");

    // When
    var added = read(juror(juror).body(tie).post(ties), 201);

    // Then
    var path = "/v1/cases/" + application;
    assertThat(code(juror(juror).get(path), 403)).isEqualTo("juror-conflicted");
    assertThat(round.assignedTo(application)).hasSize(2).doesNotContain(juror);
    assertThat(acts(round, application)).containsOnlyOnce("juror-recused");

    // When
    var end = ties + "/" + added.get("tieId").asText() + "/endings";
    read(officer().body(Map.of("reason", "Vergissing")).post(end), 201);

    // Then
    read(juror(juror).get(path), 200);
    assertThat(acts(round, application)).containsOnlyOnce("juror-returned");
  }

  @Test
  void a_preselected_case_goes_back_to_the_jury_when_one_who_scored_it_leaves_or_returns() {
    // Given a case that one low score made doubtful
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, 15_000_000);
    round.hasAJury();
    round.everyJurorScores(application, 9);
    var juror = round.jurors.getFirst();
    var score = "/v1/cases/" + application + "/score";
    read(juror(juror).body(round.sheet(1)).put(score), 200);
    round.posted("preselections", 200);
    round.awaitState(application, "DOUBT");

    // When that juror turns out to have an interest
    var ties = "/v1/jurors/" + jurorId(juror) + "/ties";
    var added = read(juror(juror).body(leadTie(round, 1)).post(ties), 201);

    // Then the band does not stay
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ASSIGNED");
    assertThat(acts(round, application))
        .containsSubsequence("juror-recused", "case-back-with-jury");
    round.allowsASmallPanel(application);
    round.posted("preselections", 200);
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("CLEAR_YES");

    // When it was a mistake
    var end = ties + "/" + added.get("tieId").asText() + "/endings";
    read(officer().body(Map.of("reason", "Vergissing")).post(end), 201);

    // Then
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ASSIGNED");
    round.posted("preselections", 200);
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("DOUBT");
  }

  @Test
  void what_the_system_found_holds_until_one_of_two_chairs_dismisses_it() {
    // Given a juror with an address at the lead's domain, and two chairs
    var round = new ARound(neighbours, POT);
    var application =
        round.receives(
            1,
            a ->
                ((ObjectNode) a.at("/participants/0"))
                    .put("contactEmail", "loket@lead.example.nl"));
    var other = round.receives(2, 15_000_000);
    var colleague = registers(round, Map.of("email", "iemand@LEAD.example.nl"));
    var one = registers(round, Map.of("chair", true));
    var two = registers(round, Map.of("chair", true));
    var bound = registers(round, Map.of("chair", true, "ties", List.of(leadTie(round, 1))));
    var path = "/v1/cases/" + application;

    // Then
    assertThat(code(juror(colleague).get(path), 403)).isEqualTo("juror-conflicted");
    var listed = listed(as("aud", "auditor").get(list(round)));
    assertThat(listed.findValuesAsText("ground")).containsExactlyInAnyOrder("MAIL_DOMAIN", "TIE");
    assertThat(listed(as(bound, "chair").get(list(round)))).isEmpty();
    read(juror(one).get(list(round)), 403);
    read(decisionMaker().get(list(round)), 403);
    var found = dismissals(listed, "MAIL_DOMAIN");
    var declared = dismissals(listed, "TIE");
    var why = Map.of("reason", "Oud adres, werkt er niet meer");
    assertThat(code(chair(bound).body(why).post(found), 403)).isEqualTo("juror-conflicted");
    assertThat(code(chair(colleague).body(why).post(found), 403)).isEqualTo("own-conflict");
    assertThat(code(chair(one).body(why).post(declared), 409)).isEqualTo("conflict-declared");
    read(officer().body(why).post(found), 403);
    read(chair(one).body(why).post(found.replace(application.toString(), other.toString())), 404);
    read(chair(one).body(why).post("/v1/conflicts/x/dismissals"), 404);

    // When both chairs dismiss it at once
    var chairs = List.of(one, two);
    var answers = AtOnce.of(2, i -> chair(chairs.get(i)).body(why).post(found).statusCode());

    // Then
    assertThat(answers).containsExactlyInAnyOrder(201, 409);
    assertThat(code(chair(two).body(why).post(found), 409)).isEqualTo("conflict-dismissed");
    read(juror(colleague).get(path), 404);
    assertThat(listed(officer().get(list(round) + "?jurorId=" + jurorId(colleague))))
        .singleElement()
        .matches(row -> row.at("/dismissal/reason").asText().startsWith("Oud adres"));
    assertThat(acts(round, application)).containsOnlyOnce("conflict-dismissed");
  }

  @Test
  void a_conflict_that_a_juror_declares_for_a_case_cannot_be_dismissed() {
    // Given
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, 15_000_000);
    round.hasAJury();
    var juror = round.jurors.getFirst();
    var declarations = "/v1/cases/" + application + "/conflict-declarations";
    var why = Map.of("reason", "Ik heb aan het plan meegeschreven");

    // When
    read(juror(juror).body(why).post(declarations), 201);

    // Then
    assertThat(code(juror(juror).body(why).post(declarations), 409))
        .isEqualTo("conflict-already-declared");
    assertThat(code(juror(juror).get("/v1/cases/" + application), 403))
        .isEqualTo("juror-conflicted");
    assertThat(acts(round, application)).containsSubsequence("conflict-declared", "juror-recused");
    var listed = listed(officer().get(list(round)));
    assertThat(listed.at("/0/declaredReason").asText()).startsWith("Ik heb");
    assertThat(code(chair("any").body(why).post(dismissals(listed, "DECLARATION")), 409))
        .isEqualTo("conflict-declared");
    read(juror("nobody").body(why).post(declarations), 404);
    read(
        juror(juror).body(why).post("/v1/cases/" + UUID.randomUUID() + "/conflict-declarations"),
        404);
  }

  @Test
  void a_case_on_which_the_whole_jury_has_a_conflict_is_named_and_nobody_is_assigned() {
    // Given jurors bound in all the ways there are
    var round = new ARound(neighbours, POT);
    var application = round.receives(1, 15_000_000);
    registers(round, Map.of("ties", List.of(companyTie("OTHER"))));
    registers(round, Map.of("ties", List.of(Map.of("name", "VOORBEELD SOFTWARE", "tie", "OTHER"))));
    var employee = registers(round, Map.of());
    var profile =
        Map.of(
            "expertise",
            List.of(),
            "absences",
            List.of(),
            "employer",
            Map.of("name", "Anders", "kvk", COMPANY_KVK));
    read(juror(employee).body(profile).put("/v1/jurors/me/profile"), 200);

    // When
    var refusal = round.posted("assignments", 409);

    // Then
    assertThat(refusal.get("code").asText()).isEqualTo("too-few-unconflicted-jurors");
    assertThat(refusal.get("detail").asText()).contains(round.number(1));
    assertThat(round.theCase(application).get("state").asText()).isEqualTo("ELIGIBLE");
    assertThat(listed(officer().get(list(round))).findValuesAsText("ground"))
        .containsExactlyInAnyOrder("TIE", "TIE_BY_NAME", "EMPLOYER_BY_NUMBER");
  }

  private static void withoutCompany(ObjectNode application) {
    ((ArrayNode) application.get("participants")).remove(2);
  }

  private static Map<String, Object> companyTie(String kind) {
    return Map.of("kvk", COMPANY_KVK, "tie", kind);
  }

  private static Map<String, Object> leadTie(ARound round, int number) {
    return Map.of("organisationId", round.organisation(number).toString(), "tie", "FAMILY");
  }

  /** A juror who differs in this from one without any interest; gives the subject. */
  private static String registers(ARound round, Map<String, Object> difference) {
    var subject = "juror-" + UUID.randomUUID();
    var body = new HashMap<String, Object>();
    body.putAll(Map.of("subject", subject, "name", "Jurylid", "kind", "CITIZEN"));
    body.putAll(Map.of("chair", false, "ties", List.of()));
    body.putAll(difference);
    read(officer().body(body).post("/v1/jurors"), 201);
    round.jurors.add(subject);
    return subject;
  }

  private static String jurorId(String subject) {
    return read(juror(subject).get("/v1/jurors/me"), 200).get("jurorId").asText();
  }

  private static RequestSpecification chair(String subject) {
    return as(subject, "chair");
  }

  private static String list(ARound round) {
    return "/v1/rounds/" + round.roundId + "/conflicts";
  }

  private static JsonNode listed(Response response) {
    return read(response, 200);
  }

  private static String dismissals(JsonNode listed, String ground) {
    for (var row : listed) {
      if (row.get("ground").asText().equals(ground)) {
        return "/v1/conflicts/" + row.get("conflictId").asText() + "/dismissals";
      }
    }
    throw new AssertionError("no conflict on ground " + ground + " in " + listed);
  }

  private static List<String> acts(ARound round, UUID application) {
    var path = "/v1/rounds/" + round.roundId + "/acts?applicationId=" + application;
    return read(officer().get(path), 200).findValuesAsText("act");
  }

  private static String code(Response response, int status) {
    return read(response, status).get("code").asText();
  }
}
