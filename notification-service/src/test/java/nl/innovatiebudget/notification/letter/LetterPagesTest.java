package nl.innovatiebudget.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Html;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LetterPagesTest {

  private static final Instant ISSUED_AT = Instant.parse("2024-07-02T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "NL, AWARDED",
    "NL, REFUSED",
    "NL, NOT_TREATED",
    "EN, AWARDED",
    "EN, REFUSED",
    "EN, NOT_TREATED"
  })
  void every_letter_is_an_accessible_page_that_says_what_the_law_asks(
      Language language, Outcome outcome) {
    // Given
    var text = DecisionTextTest.text(language, outcome, ISSUED_AT);
    // When
    var html = LetterTemplates.html(language, text);
    // Then
    assertThat(html).startsWith("<!DOCTYPE html>").doesNotContain("{letter", "NOT_FOUND", "null");
    var page = Html.parse(html.replaceAll("(?s)<style>.*?</style>", ""));
    var root = page.getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(page.getElementsByTagName("title").item(0).getTextContent())
        .contains("IBDO-2024-0001");
    assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
    assertThat(page.getElementsByTagName("main").getLength()).isEqualTo(1);
    assertThat(root.getTextContent())
        .contains(
            "Gemeente Utrecht",
            "Balie & <meer>",
            "artikel 17",
            text.requested(),
            text.reasons().getFirst(),
            text.lastDayToObject(),
            text.issuedOn(),
            "Postbus 1, 1000 AA Den Haag",
            "vragen@example.nl");
    if (outcome == Outcome.AWARDED) {
      assertThat(root.getTextContent()).contains(text.amount(), "12", "open source");
    } else {
      assertThat(root.getTextContent()).doesNotContain(text.amount(), "open source");
    }
  }
}
