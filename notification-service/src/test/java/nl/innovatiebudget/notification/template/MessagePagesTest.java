package nl.innovatiebudget.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Html;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class MessagePagesTest {

  private static final List<News> ALL_NEWS =
      List.of(
          new News.Receipt(),
          new News.RevisedReceipt(),
          new News.SupplementRequested(List.of("een begroting", "een <handtekening>"), "19 april"),
          new News.SupplementAnswered("12 april 2024, 15:45:10"),
          new News.Withdrawn("3 april 2024, 10:30:00", "geen partner"),
          new News.Withdrawn("3 april 2024, 10:30:00", null),
          new News.Reopened("een vergissing"),
          new News.RoundExtended("1 april 2024, 00:00:00", "8 april 2024, 00:00:00", "storing"),
          new News.DecisionAvailable(UUID.randomUUID()));

  static Stream<Arguments> everythingInEveryLanguage() {
    return ALL_NEWS.stream()
        .flatMap(news -> Arrays.stream(Language.values()).map(l -> Arguments.of(news, l)));
  }

  @ParameterizedTest
  @MethodSource("everythingInEveryLanguage")
  void every_message_says_the_same_as_text_and_as_a_page(News news, Language language) {
    // Given
    var application = Situations.anApplication(language, "Balie & <meer>");
    var facts =
        MessageFacts.of(
            application, SomeRound.ofTwelveMonths(), application.lead(), Situations.aContact());
    // When
    var message = MessageTemplates.write(news, language, facts);
    // Then
    assertThat(message.subject()).contains("IBDO-2024-0001").endsWith("Balie & <meer>");
    assertThat(message.text()).contains("Gemeente Utrecht", "Balie & <meer>", "vragen@example.nl");
    assertSameAsPage(message, language);
  }

  @Test
  void every_kind_of_message_is_tried_here() {
    var tried = ALL_NEWS.stream().map(News::kind).collect(Collectors.toSet());
    tried.add(MessageKind.PARTNER_INVITED);
    assertThat(tried).containsExactlyInAnyOrder(MessageKind.values());
  }

  @Test
  void a_request_to_complete_says_what_is_missing_until_when_and_that_the_term_stands_still() {
    var application = Situations.anApplication(Language.NL, "Balie");
    var facts =
        MessageFacts.of(
            application, SomeRound.ofTwelveMonths(), application.lead(), Situations.aContact());
    var asked = new News.SupplementRequested(List.of("een begroting", "een cv"), "19 april 2024");
    assertThat(MessageTemplates.write(asked, Language.NL, facts).text())
        .contains("- een begroting\n- een cv\n", "tot en met 19 april 2024", "4:15", "4:5");
  }

  @ParameterizedTest
  @CsvSource({
    "NL, Balie & <meer>, Doen jullie mee?",
    "NL, '', Doen jullie mee?",
    "NL, Balie & <meer>,",
    "EN, Balie & <meer>, Will you join?",
    "EN, '',",
  })
  void an_invitation_reads_well_without_a_title_and_without_a_word_of_the_lead(
      Language language, String title, String word) {
    // Given
    var invitation =
        new Invitation("Provincie", "Gemeente X", title, "Ronde", word, Situations.aContact());
    // When
    var message = MessageTemplates.write(invitation, language);
    // Then
    assertThat(message.subject()).startsWith("Gemeente X ").endsWith(title).doesNotEndWith(": ");
    assertThat(message.text()).contains("Provincie", "Ronde", title, word == null ? "" : word);
    assertThat(
            message.text().contains("Gemeente X schrijft u:")
                || message.text().contains("Gemeente X writes to you:"))
        .isEqualTo(word != null);
    assertSameAsPage(message, language);
  }

  private static void assertSameAsPage(MessageText message, Language language) {
    var page = Html.parse(MessageTemplates.html(language, message));
    assertThat(message.text()).doesNotContain("{", "NOT_FOUND", "null", "\n\n\n");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(message.subject());
    for (var paragraph : message.paragraphs()) {
      assertThat(page.getDocumentElement().getTextContent()).contains(paragraph);
    }
  }
}
