package nl.innovatiebudget.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.template.BudgetNews;
import nl.innovatiebudget.notification.template.DecisionFacts;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.News;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCheckTest {

  private static final TemplateForm AWARD =
      TemplateForm.of("award", "letter", true, Map.of("letter", DecisionFacts.class));
  private static final TemplateForm WITHDRAWN =
      TemplateForm.of(
          "withdrawn",
          "message",
          false,
          Map.of("message", MessageFacts.class, "news", News.Withdrawn.class));
  private static final TemplateForm RECLAIM =
      TemplateForm.of(
              "reclaimRaised",
              "message",
              true,
              Map.of("message", MessageFacts.class, "news", BudgetNews.ReclaimRaised.class))
          .settled("message", "lastDay");

  /** What a template can be made of, and what the engine knows elsewhere. */
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "{/}",
          "{#if ",
          "{#else}",
          "{#else if ",
          "{#for x in ",
          "{/if}",
          "{/for}",
          "{x}",
          "{#if message.ground}",
          "{message.ground}",
          "{message.number}",
          "message.title",
          "message",
          "{message.contact.organisation.nl}",
          ".",
          ":",
          "(",
          ")",
          "[0]",
          "['class']",
          "?:",
          "??",
          " == ",
          " > 3",
          " && ",
          "!",
          "|",
          "{|",
          "|}",
          "{!",
          "!}",
          "\\{",
          "'",
          "\"",
          "\n\n",
          "\r\n",
          "{~",
          "{cdi:",
          "str:",
          "data:",
          "config:",
          "$",
          "%n",
          "null",
          "1e999",
          "{#",
          "{#insert}",
          "{#fragment id=a}",
          "{#eval ",
          "class",
          "getClass()",
          "{this}",
          "{.}",
          "{news}",
          "{news.reason ?: 'x'}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{news.nothing} | template-unknown-variable",
        "{other} | template-unknown-variable",
        "{message.number.length} | template-unknown-variable",
        "{message.title.toUpperCase()} | template-not-allowed",
        "{news.reason.or('')} | template-not-allowed",
        "{cdi:secrets} | template-not-allowed",
        "{news.getClass()} | template-not-allowed",
        "{@java.lang.String x} | template-not-allowed",
        "{news.reason} | template-variable-may-be-absent",
        "{message.contact} | template-variable-is-no-text",
        "{#for x in 1000000}a{/for} | template-variable-is-no-list",
        "{#for x in message.number}a{/for} | template-variable-is-no-list",
        "{#include letter/style /} | template-unreadable",
        "{#let a=1}{a}{/let} | template-unreadable",
        "{#each message.title}{it}{/each} | template-unknown-variable",
        "{#if message.number}a | template-unreadable",
      })
  void what_a_template_may_not_say_is_refused(String said, String code) {
    var faults =
        TemplateCheck.faults(WITHDRAWN, Language.NL, "Onderwerp\n\nBeste lezer, " + said + "\n");
    assertThat(faults).extracting(TemplateFault::code).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Only a subject", "Two\nlines\n\nand text", "{#if message.ground}a\n\nb{/if}"})
  void words_without_subject_or_text_are_refused(String body) {
    assertThat(TemplateCheck.faults(WITHDRAWN, Language.EN, body))
        .extracting(TemplateFault::code)
        .containsOnly("template-without-subject");
  }

  @Test
  void all_faults_are_named_at_once() {
    var body = "Onderwerp\n\n{letter.nothing} {letter.title.trim()} {letter.partial}\n";
    assertThat(TemplateCheck.faults(AWARD, Language.NL, body))
        .extracting(TemplateFault::code)
        .contains(
            "template-unknown-variable",
            "template-not-allowed",
            "template-variable-is-no-text",
            "template-part-missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "letter.legalBasis",
        "letter.amount",
        "letter.lastDayToObject",
        "letter.contact.email",
        "letter.contact.postalAddress",
        "letter.number"
      })
  void a_decision_letter_cannot_leave_out_what_the_law_asks(String part) {
    for (var language : Language.values()) {
      var body = TemplateForms.builtIn(AWARD, language).replace("{" + part + "}", "…");
      assertThat(TemplateCheck.faults(AWARD, language, body))
          .extracting(TemplateFault::nl)
          .singleElement()
          .asString()
          .contains(part);
    }
  }

  @ParameterizedTest
  @CsvSource({"- {condition}, letter.conditions[]", "- {reason}, letter.reasons[]"})
  void a_decision_letter_cannot_leave_out_conditions_and_reasons(String line, String part) {
    var body = TemplateForms.builtIn(AWARD, Language.NL).replace(line, "- …");
    assertThat(TemplateCheck.faults(AWARD, Language.NL, body))
        .extracting(TemplateFault::nl)
        .singleElement()
        .asString()
        .contains(part);
  }

  @Test
  void what_is_said_only_in_a_branch_that_some_readers_do_not_reach_is_missing() {
    var body =
        TemplateForms.builtIn(AWARD, Language.EN)
            .replace(
                "Legal basis: {letter.legalBasis}",
                "Basis: {#if letter.partial}{letter.legalBasis}{/if}");
    assertThat(TemplateCheck.faults(AWARD, Language.EN, body))
        .extracting(TemplateFault::en)
        .singleElement()
        .asString()
        .contains("letter.legalBasis");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_claim_must_say_how_much_until_when_and_how_to_object(Language language) {
    assertThat(TemplateCheck.obligatory(RECLAIM, language))
        .contains(
            "message.legalBasis",
            "message.lastDay",
            "message.contact.email",
            "message.contact.postalAddress",
            "news.amount",
            "news.payByDay",
            "news.reference",
            "news.reason");
    assertThat(TemplateCheck.obligatory(WITHDRAWN, language)).isEmpty();
  }

  @Test
  void a_template_that_would_cost_too_much_is_refused() {
    var loop = "{#for a in letter.reasons}";
    var deep = "S\n\n" + loop.repeat(3) + "{a}" + "{/for}".repeat(3);
    var many = "S\n\nt" + "{#if letter.partial}a{/if}".repeat(201);
    var longOne = "S\n\n" + "a".repeat(PlainEngine.LONGEST_BODY);
    assertThat(List.of(deep, many, longOne))
        .extracting(body -> codes(body))
        .satisfiesExactly(
            codes -> assertThat(codes).contains("template-too-deep"),
            codes -> assertThat(codes).contains("template-too-long"),
            codes -> assertThat(codes).containsExactly("template-unreadable"));
  }

  @Test
  void words_that_were_made_to_break_something_break_nothing() {
    // Given
    var nested = "{#if letter.partial}".repeat(780) + "a" + "{/if}".repeat(780);
    var unknown = "{#if x}".repeat(1600) + "a" + "{/if}".repeat(1600);
    var chain = "{letter" + ".contact".repeat(2400) + "}";
    // When, Then
    for (var hostile : List.of(nested, unknown, chain)) {
      assertThat(codes("S\n\n" + hostile)).isNotEmpty();
    }
  }

  @Test
  void whatever_is_proposed_is_judged_and_what_is_accepted_says_nothing_of_the_program() {
    // Given
    var dice = new Random(20260102);
    for (int i = 0; i < 5000; i++) {
      var body = new StringBuilder("Onderwerp\n\nTekst ");
      dice.ints(1 + i % 12, 0, PIECES.size()).mapToObj(PIECES::get).forEach(body::append);
      // When
      var faults = TemplateCheck.faults(WITHDRAWN, Language.NL, body.toString());
      // Then
      if (faults.isEmpty()) {
        var sample = Samples.of(WITHDRAWN, Language.NL, Samples.Situation.YES);
        assertThat(PlainEngine.render(PlainEngine.parse(body.toString()), sample))
            .as(body.toString())
            .doesNotContain("java.", "NOT_FOUND", "@", "{nl=");
      }
    }
  }

  private static List<String> codes(String body) {
    return TemplateCheck.faults(AWARD, Language.NL, body).stream()
        .map(TemplateFault::code)
        .toList();
  }

  @Test
  void samples_that_a_letter_is_searched_for_are_not_part_of_each_other() {
    for (var language : Language.values()) {
      var letter = (Map<?, ?>) Samples.of(AWARD, language, Samples.Situation.YES).get("letter");
      var words =
          Arrays.asList("amount", "requested", "legalBasis", "lastDayToObject", "number").stream()
              .map(letter::get)
              .map(Object::toString)
              .toList();
      for (var one : words) {
        assertThat(words.stream().filter(other -> other.contains(one))).as(one).hasSize(1);
      }
    }
  }
}
