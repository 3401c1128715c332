package nl.innovatiebudget.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Stream;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Html;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class MessagePagesTest {

  static Stream<Arguments> everyKindInEveryLanguage() {
    return Arrays.stream(MessageKind.values())
        .flatMap(kind -> Arrays.stream(Language.values()).map(l -> Arguments.of(kind, l)));
  }

  @ParameterizedTest
  @MethodSource("everyKindInEveryLanguage")
  void every_message_says_the_same_as_text_and_as_a_page(MessageKind kind, Language language) {
    // Given
    var application = Situations.anApplication(language, "Balie & <meer>");
    var facts =
        MessageFacts.of(
            application, SomeRound.ofTwelveMonths(), application.lead(), Situations.aContact());
    // When
    var message = MessageTemplates.write(kind, language, facts);
    var page = Html.parse(MessageTemplates.html(language, message));
    // Then
    assertThat(message.subject()).contains("IBDO-2024-0001").endsWith("Balie & <meer>");
    assertThat(message.text())
        .contains("Gemeente Utrecht", "Balie & <meer>", "vragen@example.nl")
        .doesNotContain("{", "NOT_FOUND", "null");
    assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(message.subject());
    for (var paragraph : message.paragraphs()) {
      assertThat(page.getDocumentElement().getTextContent()).contains(paragraph);
    }
  }
}
