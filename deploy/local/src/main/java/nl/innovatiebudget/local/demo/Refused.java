package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.innovatiebudget.local.demo.Project.Jury;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.parts.LocalBroker;
import nl.innovatiebudget.parts.Tokens;

/** What the platform must not accept, tried for real; each refusal has its own reason. */
final class Refused {

  private final Stage stage;
  private final Applying applying;
  private final List<Attempt> attempts = new ArrayList<>();

  /** One attempt, with the refusal that came. */
  record Attempt(String what, String expected, int status, String code, String detail) {

    boolean refusedAsExpected() {
      return code.equals(expected) && status >= 400 && status < 500;
    }
  }

  Refused(Stage stage, Applying applying) {
    this.stage = stage;
    this.applying = applying;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Notes what came of an attempt; the expected code must be among the reasons given. */
  void attempt(String what, String expected, Answer answer) {
    var code = answer.codes().contains(expected) ? expected : String.join(",", answer.codes());
    var attempt = new Attempt(what, expected, answer.status(), code, reason(answer, expected));
    attempts.add(attempt);
    stage.checks.that(
        "refused: " + what, attempt.refusedAsExpected(), answer.status() + " " + code);
    stage.progress.say("refused: " + what + " -> " + answer.status() + " " + code);
  }

  private static String reason(Answer answer, String code) {
    for (var error : answer.body().path("errors")) {
      if (error.path("code").asText().equals(code)) {
        return error.path("detail").asText();
      }
    }
    return answer.body().path("detail").asText();
  }

  /** While the period is open: applications that break a rule. */
  void applicationsThatBreakARule() {
    stage.progress.act("What breaks a rule is refused, with the reason");
    submitChanged("one body only", "too-few-public-bodies", small(), Refused::withoutPartner);
    submitChanged(
        "own contribution one cent short, small project",
        "own-contribution-short",
        small(),
        Refused::oneCentShort);
    submitChanged(
        "own contribution one cent short, large project",
        "own-contribution-short",
        large(),
        Refused::oneCentShort);
    submitChanged(
        "a grant asked above the cap",
        "grant-above-maximum",
        aboveTheCap(),
        form -> form.put("requestedCents", 800_000_01));
    submitChanged(
        "a body that is not in the register",
        "body-not-in-register",
        small(),
        Refused::withUnregisteredPartner);
    var unsigned = applying.draft(small(), applying.form(small()));
    applying.sign(small().lead(), unsigned).expect(201);
    attempt(
        "a partner that did not sign",
        "signature-missing",
        applying.submit(small().lead(), unsigned));
  }

  /** Signed in time, submitted one second after the deadline. */
  void oneSecondLate() {
    var id = applying.draft(small(), applying.form(small()));
    applying.sign(small().lead(), id).expect(201);
    applying.sign(small().partner(), id).expect(201);
    stage.clockTo(stage.closesAt().plus(Duration.ofSeconds(1)));
    attempt(
        "a submission one second after the deadline",
        "deadline-passed",
        applying.submit(small().lead(), id));
  }

  /**
   * Tokens that are expired, for somebody else, unsigned, or of too weak a login; a broker that
   * makes no faulty ones gives the last two.
   */
  void badTokens() {
    stage.progress.act("Tokens that do not hold");
    var claims = new LinkedHashMap<String, Object>();
    claims.put("sub", Cast.AUDITOR);
    claims.put("acr", "http://eidas.europa.eu/LoA/substantial");
    claims.put("groups", List.of("auditor"));
    claims.put("iss", stage.stack.broker().issuer());
    claims.put("aud", "innovatiebudget");
    var soon = Instant.now().plus(Duration.ofMinutes(5)).getEpochSecond();
    var longAgo = Instant.now().minus(Duration.ofHours(1)).getEpochSecond();
    token("an unsigned token", "token-invalid", Tokens.unsigned(with(claims, "exp", soon)));
    if (!(stage.stack.broker() instanceof LocalBroker)) {
      attempt(
          "a login of too low a level",
          "assurance-level-too-low",
          stage.intake.get("eh2plus", "/applications"));
      return;
    }
    token("an expired token", "token-invalid", stage.tokens.with(with(claims, "exp", longAgo)));
    token(
        "a token for another audience",
        "token-invalid",
        stage.tokens.with(with(claims, "aud", "another-service")));
    token(
        "a login of too low a level",
        "assurance-level-too-low",
        stage.tokens.with(with(claims, "acr", "http://eidas.europa.eu/LoA/low")));
  }

  private void token(String what, String expected, String token) {
    attempt(
        what, expected, stage.assessment.getWithToken(token, "/cases?roundId=" + stage.roundId()));
  }

  private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    var changed = new LinkedHashMap<>(claims);
    changed.put(name, value);
    return changed;
  }

  private void submitChanged(
      String what, String expected, Project project, Consumer<ObjectNode> change) {
    var form = applying.form(project);
    change.accept(form);
    var id = applying.draft(project, form);
    applying.sign(project.lead(), id).expect(201);
    if (form.path("participants").path(1).has("organisationId")) {
      applying.sign(project.partner(), id).expect(201);
    }
    attempt(what, expected, applying.submit(project.lead(), id));
  }

  private static void withoutPartner(ObjectNode form) {
    ((ArrayNode) form.path("participants")).remove(1);
    form.path("costPlan").forEach(line -> ((ObjectNode) line).put("participant", 0));
  }

  private static void oneCentShort(ObjectNode form) {
    var lead = (ObjectNode) form.path("participants").path(0);
    lead.put("ownContributionCents", lead.path("ownContributionCents").asLong() - 1);
  }

  private static void withUnregisteredPartner(ObjectNode form) {
    var partner = (ObjectNode) form.path("participants").path(1);
    partner.remove("organisationId");
    partner.put("name", "Gemeente die niet bestaat").put("kvk", "99999999");
  }

  private Project small() {
    return stage.projects.get(0);
  }

  private Project large() {
    return stage.projects.get(2);
  }

  private Project aboveTheCap() {
    return stage.projects.stream()
        .filter(p -> p.jury() == Jury.GOOD_BUT_TOO_LARGE && p.grantCents() == 800_000_00)
        .findFirst()
        .orElseThrow();
  }
}
