package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.advice;
import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.as;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** The jury's advice: written, signed by chairs, and needed before a decision. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AdviceTest {

  private static final long ASKED = 15_000_000;

  @Inject Neighbours neighbours;
  @Inject DataSource database;

  @Test
  void an_advice_is_frozen_by_its_first_signature_and_needs_one_for_every_case() throws Exception {
    // Given a ranking after money was moved, and a chair with a tie to the second case
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    var employee = round.jurorWithTiesTo(2);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.posted("preselections", 200);
    var rounds = "/v1/rounds/" + round.roundId;
    var move =
        Map.of(
            "fromPotId", "large", "toPotId", "small", "amountCents", 100, "reason", "Voor meer.");
    read(as("chair", "chair").body(move).post(rounds + "/pot-transfers"), 201);
    var ranking = round.posted("rankings", 201);
    var proposal = Map.of("rankingId", ranking.get("rankingId").asText());
    assertThat(code(officer().body(proposal).post(rounds + "/decision-proposals"), 409))
        .isEqualTo("advice-not-signed");

    // When it is written
    var remark = Map.of("applicationId", second.toString(), "remark", "Net te duur.");
    var stranger = Map.of("applicationId", UUID.randomUUID().toString(), "remark", "Wie?");
    assertThat(code(officer().body(advice(ranking, stranger)).post(rounds + "/advices"), 400))
        .isEqualTo("remark-case-unknown");
    var written = officer().body(advice(ranking)).post(rounds + "/advices");
    var path = "/v1/advices/" + read(written, 201).get("adviceId").asText();
    var tag = written.header("ETag");

    // Then it changes for who read it, and what is on record is in it by itself
    var better = advice(ranking, remark);
    assertThat(code(officer().body(better).put(path), 400)).isEqualTo("if-match-missing");
    assertThat(code(officer().header("If-Match", "\"x\"").body(better).put(path), 412))
        .isEqualTo("advice-changed");
    var revised = officer().header("If-Match", tag).body(better).put(path);
    var draft = read(revised, 200);
    assertThat(draft.get("state").asText()).isEqualTo("DRAFT");
    assertThat(draft.at("/acts/0/act").asText()).isEqualTo("pot-money-moved");
    assertThat(draft.at("/acts/0/reason").asText()).isEqualTo("Voor meer.");
    assertThat(revised.header("ETag")).isEqualTo("\"" + draft.get("sha256").asText() + "\"");
    assertThat(code(sign(path, "chair", tag), 412)).isEqualTo("advice-changed");
    read(officer().header("If-Match", revised.header("ETag")).post(path + "/signatures"), 403);

    // And who has a tie to a case writes nothing about it, and leaves what others wrote
    assertThat(code(rewritten(path, employee, revised, better), 403))
        .isEqualTo("remark-conflicted");
    var byEmployee = rewritten(path, employee, revised, advice(ranking));
    assertThat(read(byEmployee, 200).get("remarks")).isEmpty();
    assertThat(byEmployee.header("ETag")).isEqualTo(revised.header("ETag"));
    assertThat(read(officer().get(path), 200).at("/remarks/0/remark").asText())
        .isEqualTo("Net te duur.");

    // When the chair with a tie signs
    var partial = read(sign(path, employee, revised.header("ETag")), 201);

    // Then that is not for the second case, of which this chair reads nothing
    assertThat(partial.get("exceptApplicationIds").toString()).contains(second.toString());
    var seen = read(as(employee, "chair").get(path), 200);
    assertThat(seen.get("state").asText()).isEqualTo("PARTLY_SIGNED");
    assertThat(seen.get("remarks")).isEmpty();
    assertThat(seen.get("unsignedNumbers")).isEmpty();
    var ofRound = read(as(employee, "auditor").get(rounds + "/advices"), 200);
    assertThat(ofRound.at("/0/unsignedNumbers")).isEmpty();
    assertThat(read(officer().get(path), 200).get("unsignedNumbers").toString())
        .contains(round.number(2));
    assertThat(code(officer().body(proposal).post(rounds + "/decision-proposals"), 409))
        .isEqualTo("advice-not-signed-for-cases");
    assertThat(code(officer().header("If-Match", "\"x\"").body(better).put(path), 409))
        .isEqualTo("advice-already-signed");
    assertThatThrownBy(() -> run("update advice set minutes = 'Anders.'"))
        .hasMessageContaining("was signed");
    assertThatThrownBy(() -> run("delete from advice_signature"))
        .hasMessageContaining("append-only");

    // When two chairs sign at once, each of them twice
    Callable<Response> one = () -> sign(path, "chair-1", revised.header("ETag"));
    Callable<Response> other = () -> sign(path, "chair-2", revised.header("ETag"));
    try (var people = Executors.newFixedThreadPool(4)) {
      for (var answer : people.invokeAll(List.of(one, other, one, other))) {
        read(answer.get(), 201);
      }
    }

    // Then each has signed once, the same text
    var signed = read(as("aud", "auditor").get(path), 200);
    assertThat(signed.get("state").asText()).isEqualTo("SIGNED");
    assertThat(signed.get("sha256")).isEqualTo(draft.get("sha256"));
    assertThat(signed.get("signatures").findValuesAsText("signedBy"))
        .containsExactlyInAnyOrder(employee, "chair-1", "chair-2");
    assertThat(signed.get("signatures").findValuesAsText("adviceSha256"))
        .containsOnly(draft.get("sha256").asText());
    assertThat(signed.get("signatures").findValuesAsText("sha256")).doesNotHaveDuplicates();
    assertThat(read(officer().get(rounds + "/advices"), 200)).containsExactly(signed);
    read(officer().body(proposal).post(rounds + "/decision-proposals"), 201);
  }

  @Test
  void an_advice_on_a_ranking_that_the_facts_have_overtaken_is_not_signed() {
    // Given
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.posted("preselections", 200);
    var ranking = round.posted("rankings", 201);
    var written = officer().body(advice(ranking)).post("/v1/rounds/" + round.roundId + "/advices");
    var path = "/v1/advices/" + read(written, 201).get("adviceId").asText();
    // When
    round.hears("application-withdrawn", best);
    round.awaitState(best, "WITHDRAWN");
    // Then
    assertThat(code(sign(path, "chair", written.header("ETag")), 409))
        .isEqualTo("ranking-outdated");
  }

  @Test
  void chairs_who_sign_a_draft_at_the_same_moment_sign_once_each() {
    // Given
    var round = rankable();
    var ranking = round.posted("rankings", 201);
    for (int i = 0; i < 5; i++) {
      var written =
          officer().body(advice(ranking)).post("/v1/rounds/" + round.roundId + "/advices");
      var path = "/v1/advices/" + read(written, 201).get("adviceId").asText();
      // When
      AtOnce.of(4, n -> sign(path, "chair-" + n % 2, written.header("ETag")))
          .forEach(answer -> read(answer, 201));
      // Then
      assertThat(read(officer().get(path), 200).get("signatures").findValuesAsText("signedBy"))
          .containsExactlyInAnyOrder("chair-0", "chair-1");
    }
  }

  @Test
  void only_the_invited_chair_signs_and_an_interest_found_later_takes_the_signature_back() {
    // Given a round with one invited chair
    var round = rankable();
    var chair = round.jurorWithTiesTo();
    var invitation = Map.of("jurorId", round.jurorId(chair), "maximumLoad", 5, "chair", true);
    var invited =
        read(
            officer().body(invitation).post("/v1/rounds/" + round.roundId + "/jury-invitations"),
            201);
    var answers = "/v1/jury-invitations/" + invited.get("invitationId").asText() + "/answers";
    read(as(chair, "juror").body(Map.of("accept", true)).post(answers), 201);
    var ranking = round.posted("rankings", 201);
    var rounds = "/v1/rounds/" + round.roundId;
    var written = officer().body(advice(ranking)).post(rounds + "/advices");
    var path = "/v1/advices/" + read(written, 201).get("adviceId").asText();
    // Then
    assertThat(code(sign(path, "chair", written.header("ETag")), 403))
        .isEqualTo("not-chair-of-round");
    var move =
        Map.of("fromPotId", "large", "toPotId", "small", "amountCents", 1, "reason", "Daarom.");
    assertThat(code(as("chair", "chair").body(move).post(rounds + "/pot-transfers"), 403))
        .isEqualTo("not-chair-of-round");
    read(sign(path, chair, written.header("ETag")), 201);
    assertThat(read(officer().get(path), 200).get("state").asText()).isEqualTo("SIGNED");
    // When
    var tie = Map.of("organisationId", round.organisation(2).toString(), "tie", "EMPLOYER");
    read(officer().body(tie).post("/v1/jurors/" + round.jurorId(chair) + "/ties"), 201);
    // Then
    var proposal = Map.of("rankingId", ranking.get("rankingId").asText());
    var refusal = read(officer().body(proposal).post(rounds + "/decision-proposals"), 409);
    assertThat(refusal.get("code").asText()).isEqualTo("advice-not-signed-for-cases");
    assertThat(refusal.toString()).contains(round.number(2)).doesNotContain(round.number(1));
  }

  /** A round with two cases that were scored and pre-selected. */
  private ARound rankable() {
    var round = new ARound(neighbours, ASKED);
    var best = round.receives(1, ASKED);
    var second = round.receives(2, ASKED);
    round.hasAJury();
    round.everyJurorScores(best, 9);
    round.everyJurorScores(second, 8);
    round.posted("preselections", 200);
    return round;
  }

  private static Response rewritten(
      String path, String chair, Response read, Map<String, Object> body) {
    return as(chair, "chair").header("If-Match", read.header("ETag")).body(body).put(path);
  }

  private static Response sign(String path, String chair, String tag) {
    return as(chair, "chair").header("If-Match", tag).post(path + "/signatures");
  }

  private void run(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var any = connection.createStatement()) {
      any.execute(statement);
    }
  }

  private static String code(Response response, int status) {
    return read(response, status).get("code").asText();
  }
}
