package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.intake.round.PublicationRule.Circumstances;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationRuleTest {

  private static final Instant BEFORE = Instant.parse("2018-12-01T09:00:00Z");
  private static final Set<String> KNOWN =
      Stream.of(2019, 2020, 2023, 2024, 2025)
          .flatMap(year -> ShippedRounds.definition(year).eligibilityRules().stream())
          .map(EligibilityRule::rule)
          .collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void no_shipped_round_breaks_a_rule_before_it_opens(int year) {
    assertThat(mistakes(ShippedRounds.file(year), BEFORE)).isEmpty();
  }

  @Test
  void from_the_instant_it_opens_a_round_cannot_be_published() {
    var file = ShippedRounds.file(2024);
    var opensAt = ShippedRounds.definition(file).opensAt();

    assertThat(mistakes(file, opensAt.minusNanos(1))).isEmpty();
    assertThat(mistakes(file, opensAt)).containsExactly("round-already-open /opensAt");
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        // Period and procedure
        change(
            r -> r.put("closesAt", r.get("opensAt").asText()), "closes-before-it-opens /closesAt"),
        change(r -> r.put("roundId", "validations"), "round-id-reserved /roundId"),
        change(r -> r.put("timeZone", "Europe/Utrecht"), "time-zone-unknown /timeZone"),
        change(r -> r.put("timeZone", "+01:00"), "time-zone-unknown /timeZone"),
        change(
            r -> preRegistration(r, "2024-02-01T00:00:00Z", "2024-01-01T00:00:00Z"),
            "pre-registration-closes-before-it-opens /preRegistration/closesAt"),
        change(
            r -> preRegistration(r, "2024-02-01T00:00:00Z", "2024-03-03T23:00:01Z"),
            "pre-registration-after-opening /preRegistration/closesAt"),
        change(
            r -> {
              var steps = (ArrayNode) r.get("procedure");
              steps.insert(0, steps.remove(1));
            },
            "procedure-not-in-order /procedure/1/step"),
        change(
            r -> ((ObjectNode) r.at("/procedure/0")).put("until", "2024-03-03"),
            "procedure-step-ends-before-it-begins /procedure/0/until"),
        change(r -> r.putArray("procedure"), "procedure-does-not-fit /procedure"),
        change(
            r -> ((ArrayNode) r.get("procedure")).add(step("TENDER")),
            "procedure-does-not-fit /procedure"),
        change(
            r -> ((ArrayNode) r.get("procedure")).insert(0, step("PRE_REGISTRATION")),
            "procedure-does-not-fit /procedure"),
        // Money
        change(r -> r.put("ceilingCents", 399_999_999), "openings-above-ceiling /ceilingCents"),
        change(r -> r.putArray("pots"), "no-pots /pots"),
        change(r -> at(r, "/pots/1").put("potId", "small"), "duplicate-pot /pots/1/potId"),
        change(r -> at(r, "/pots/0").remove("costUpToCents"), "pots-not-in-order /pots"),
        change(r -> at(r, "/pots/1").put("costUpToCents", 30_000_000), "pots-not-in-order /pots"),
        change(
            r -> at(r, "/legalBases/1").putArray("leadKinds").add("AGENCY"),
            "legal-basis-not-for-all /legalBases"),
        // Criteria
        change(
            r -> at(r, "/assessment/criteria/5").put("weight", 2),
            "weights-do-not-sum /assessment/weightTotal"),
        change(
            r -> {
              at(r, "/assessment/criteria/5").put("weight", 0);
              at(r, "/assessment").put("weightTotal", 5);
            },
            "weight-not-positive /assessment/criteria/5/weight"),
        change(
            r -> at(r, "/assessment/criteria/5").put("criterionId", "novelty"),
            "duplicate-criterion /assessment/criteria/5/criterionId"),
        change(
            r -> at(r, "/assessment").put("clearNoBelow", "7.6"),
            "thresholds-not-on-scale /assessment"),
        change(
            r -> at(r, "/assessment").put("clearYesFrom", "10.1"),
            "thresholds-not-on-scale /assessment"),
        change(
            r -> at(r, "/assessment").putArray("requiredJurorKinds").add("CITIZEN").add("CITIZEN"),
            "juror-kinds-do-not-fit /assessment/requiredJurorKinds"),
        change(
            r -> {
              at(r, "/assessment").put("jurorsPerCase", 1);
              at(r, "/assessment").putArray("requiredJurorKinds").add("CITIZEN").add("SCIENCE");
            },
            "juror-kinds-do-not-fit /assessment/requiredJurorKinds"),
        change(
            r -> at(r, "/assessment").put("disagreementFrom", "0"),
            "disagreement-not-on-scale /assessment/disagreementFrom"),
        change(
            r -> at(r, "/assessment").put("disagreementFrom", "9.1"),
            "disagreement-not-on-scale /assessment/disagreementFrom"),
        change(
            r -> at(r, "/eligibilityRules/2").put("rule", "nice-people-only"),
            "eligibility-rule-unknown /eligibilityRules/2/rule"),
        change(
            r -> at(r, "/eligibilityRules/2").put("rule", "lead-missing"),
            "duplicate-eligibility-rule /eligibilityRules/2/rule"),
        // Form
        change(
            r -> at(r, "/form/sections/1").put("sectionId", "problem"),
            "duplicate-section /form/sections/1/sectionId"),
        change(
            r -> ((ArrayNode) r.at("/form/sections/0/answers")).add("hobby"),
            "form-answer-unknown /form/sections/0/answers/2"),
        change(
            r -> ((ArrayNode) r.at("/form/sections/1/answers")).add("problem"),
            "form-answer-asked-twice /form/sections/1/answers/6"),
        change(
            r -> ((ArrayNode) r.at("/form/sections/0/answers")).remove(0),
            "form-answer-not-asked /form/answersSchema/properties/problem"),
        change(
            r -> at(r, "/form/answersSchema/properties/problem/x-en").remove("title"),
            "form-answer-untitled /form/answersSchema/properties/problem"),
        change(
            r -> at(r, "/form/answersSchema").remove("additionalProperties"),
            "form-schema-not-closed /form/answersSchema/additionalProperties"),
        change(
            r -> at(r, "/form/answersSchema").put("type", "array"),
            "form-schema-invalid /form/answersSchema/type"),
        change(
            r -> at(r, "/form/answersSchema/properties/problem").put("maxLength", -1),
            "form-schema-invalid /form/answersSchema/properties/problem/maxLength"),
        change(
            r -> at(r, "/form/answersSchema/properties/problem").put("type", "text"),
            "form-schema-invalid /form/answersSchema/properties/problem/type"),
        change(
            r ->
                at(r, "/form/answersSchema/properties/problem")
                    .put("$ref", "https://example.org/problem.json"),
            "form-schema-reference-refused /form/answersSchema/properties/problem/$ref"),
        change(
            r -> at(r, "/form/answersSchema/properties/problem").put("pattern", "(a)\\1"),
            "form-pattern-refused /form/answersSchema/properties/problem/pattern"),
        // Documents and obligations
        change(
            r -> at(r, "/documents/kinds/1").put("kind", "project-plan"),
            "duplicate-document /documents/kinds/1/kind"),
        change(
            r -> at(r, "/documents/kinds/0").putArray("mediaTypes"),
            "document-without-media-type /documents/kinds/0/mediaTypes"),
        change(r -> at(r, "/documents/kinds/1").putArray("mediaTypes")),
        change(
            r -> at(r, "/documents").put("maximumFileBytes", 26_214_401),
            "document-too-large /documents/maximumFileBytes"),
        change(
            r -> at(r, "/documents").put("maximumTotalBytes", 104_857_601),
            "documents-too-large /documents/maximumTotalBytes"),
        change(
            r -> at(r, "/documents").put("maximumTotalBytes", 10_485_759),
            "documents-too-large /documents/maximumTotalBytes"),
        change(
            r -> at(r, "/obligations/1").put("obligationId", "report"),
            "duplicate-obligation /obligations/3/obligationId"),
        // Payments
        change(r -> r.remove("paymentArrangement")),
        change(r -> payment(r, "AT_ONCE")),
        change(r -> payment(r, "MILESTONES", 40, 60)),
        change(
            r -> payment(r, "MILESTONES", 40, 60).put("advancePercent", 1),
            "payments-above-grant /paymentArrangement/milestones"),
        change(
            r -> payment(r, "MILESTONES"),
            "payment-arrangement-incomplete /paymentArrangement/kind"),
        change(
            r -> payment(r, "ADVANCE"), "payment-arrangement-incomplete /paymentArrangement/kind"),
        change(
            r -> payment(r, "ADVANCE", 20).put("advancePercent", 80),
            "payment-arrangement-incomplete /paymentArrangement/kind"),
        change(
            r -> payment(r, "AT_ONCE").put("advancePercent", 100),
            "payment-arrangement-incomplete /paymentArrangement/kind"),
        change(
            r -> {
              payment(r, "MILESTONES", 10, 20);
              at(r, "/paymentArrangement/milestones/1").put("milestoneId", "m0");
            },
            "duplicate-milestone /paymentArrangement/milestones/1/milestoneId"),
        // Several at once
        change(
            r -> {
              r.put("ceilingCents", 1).put("timeZone", "Mars/Olympus");
              at(r, "/assessment/criteria/0").put("weight", 0);
              at(r, "/documents/kinds/2").put("kind", "budget");
            },
            "time-zone-unknown /timeZone",
            "openings-above-ceiling /ceilingCents",
            "weight-not-positive /assessment/criteria/0/weight",
            "weights-do-not-sum /assessment/weightTotal",
            "duplicate-document /documents/kinds/2/kind"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_definition_that_breaks_rules_is_told_all_of_them_and_where(
      Consumer<ObjectNode> change, List<String> broken) {
    // Given
    var file = ShippedRounds.file(2024);
    change.accept(file);

    // When / Then
    assertThat(mistakes(file, BEFORE)).isEqualTo(broken);
  }

  @Test
  void a_form_that_nests_too_deep_is_refused_before_anything_looks_inside() {
    // Given
    var file = ShippedRounds.file(2024);
    var deeper = at(file, "/form/answersSchema/properties/problem");
    for (int i = 0; i < 500; i++) {
      deeper = deeper.withObject("items");
    }

    // When / Then
    assertThat(mistakes(file, BEFORE)).containsExactly("form-schema-invalid /form/answersSchema");
  }

  private static List<String> mistakes(ObjectNode file, Instant now) {
    var round = ShippedRounds.definition(file);
    return PublicationRule.mistakesIn(round, new Circumstances(now, KNOWN)).stream()
        .map(mistake -> mistake.rule().code() + " " + mistake.pointer())
        .toList();
  }

  private static Arguments change(Consumer<ObjectNode> change, String... broken) {
    return Arguments.of(change, List.of(broken));
  }

  private static ObjectNode at(ObjectNode round, String pointer) {
    return (ObjectNode) round.at(pointer);
  }

  private static ObjectNode payment(ObjectNode round, String kind, int... percents) {
    var arrangement = round.putObject("paymentArrangement").put("kind", kind);
    for (int i = 0; i < percents.length; i++) {
      var milestone = arrangement.withArray("milestones").addObject();
      milestone.put("milestoneId", "m" + i).put("percent", percents[i]);
      milestone.putObject("label").put("nl", "Mijlpaal").put("en", "Milestone");
    }
    return arrangement;
  }

  private static ObjectNode step(String step) {
    var node = ShippedRounds.file(2024).objectNode().put("step", step);
    node.putObject("label").put("nl", "Stap").put("en", "Step");
    return node;
  }

  private static void preRegistration(ObjectNode round, String opensAt, String closesAt) {
    round
        .putObject("preRegistration")
        .put("opensAt", opensAt)
        .put("closesAt", closesAt)
        .put("required", true);
    ((ArrayNode) round.get("procedure")).insert(0, step("PRE_REGISTRATION"));
  }
}
