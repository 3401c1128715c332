package nl.innovatiebudget.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.notification.template.Basis;
import nl.innovatiebudget.notification.template.MessageFacts;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessagePagesTest;
import nl.innovatiebudget.notification.template.MessageTemplates;
import nl.innovatiebudget.notification.template.MessageText;
import nl.innovatiebudget.notification.template.News;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What an officer starts from is what the program says itself. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class BuiltInWordsTest {

  @Inject TemplateForms forms;

  @Test
  void every_message_and_every_decision_letter_can_be_written_in_other_words() {
    assertThat(forms.all()).hasSize(MessageKind.values().length + 4);
  }

  @Test
  void the_built_in_words_of_every_template_could_have_been_proposed() {
    for (var form : forms.all()) {
      for (var language : Language.values()) {
        assertThat(TemplateCheck.faults(form, language, TemplateForms.builtIn(form, language)))
            .as(form.name() + " " + language)
            .isEmpty();
      }
    }
  }

  @Test
  void a_preview_has_no_variable_without_a_sample() {
    for (var form : forms.all()) {
      for (var language : Language.values()) {
        var template = PlainEngine.parse(TemplateForms.builtIn(form, language));
        for (var situation : Samples.Situation.values()) {
          assertThat(PlainEngine.render(template, Samples.of(form, language, situation)))
              .as(form.name())
              .doesNotContain("[", "null", "NOT_FOUND");
        }
      }
    }
  }

  @Test
  void the_same_facts_give_the_same_message_in_the_engine_for_uploaded_words() {
    MessagePagesTest.everythingInEveryLanguage()
        .forEach(case_ -> assertSame((News) case_.get()[0], (Language) case_.get()[1]));
  }

  private void assertSame(News news, Language language) {
    // Given
    var application = Situations.anApplication(language, "Balie & <meer> {message.title}");
    var facts =
        MessageFacts.of(
            application,
            SomeRound.ofTwelveMonths(),
            application.lead(),
            new Basis("artikel 4:42", "de grond", "5 mei 2025"),
            Situations.aContact());
    var form = forms.of(news.kind().templateName()).orElseThrow();
    var body = TemplateForms.builtIn(form, language);
    // When
    var plain = Plain.of(Map.of("message", facts, "news", news));
    var text = PlainEngine.render(PlainEngine.parse(body), plain);
    // Then
    assertThat(MessageText.parse(text)).isEqualTo(MessageTemplates.write(news, language, facts));
  }
}
