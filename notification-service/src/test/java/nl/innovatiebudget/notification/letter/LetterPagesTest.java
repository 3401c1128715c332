package nl.innovatiebudget.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.component.Html;
import nl.innovatiebudget.notification.template.DecisionFacts;
import nl.innovatiebudget.notification.template.MessageText;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

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
    var html = html(language, outcome, text, null);
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
      assertThat(root.getTextContent())
          .contains(text.amount(), "12", "open source")
          .contains(language == Language.NL ? "minder dan u hebt gevraagd" : "less than you");
    } else {
      assertThat(root.getTextContent()).doesNotContain(text.amount(), "open source");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_letter_that_decides_says_how_the_term_is_counted_for_who_gets_it_by_post(
      Language language) {
    var words = new MessageText("Onderwerp", "Andere woorden, zonder termijn.");
    var application = Situations.anApplication(language, "Balie");
    var paper = language == Language.NL ? "op de post deden" : "after we posted it";
    for (boolean decides : List.of(true, false)) {
      var sheet = LetterSheet.of(application, "Sneek", decides, ISSUED_AT, Situations.aContact());
      assertThat(LetterPage.html(sheet, words).contains(paper)).isEqualTo(decides);
      var correction =
          sheet.replacing(new LetterSheet.Replaced(UUID.randomUUID(), ISSUED_AT, "Een fout."));
      assertThat(LetterPage.html(correction, words)).doesNotContain(paper);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_corrected_letter_names_the_one_it_takes_the_place_of(Language language) {
    var former = new LetterSheet.Replaced(UUID.randomUUID(), ISSUED_AT, "Naam <niet> juist.");
    var text = DecisionTextTest.text(language, Outcome.REFUSED, ISSUED_AT);
    var html = html(language, Outcome.REFUSED, text, former);
    assertThat(Html.parse(html.replaceAll("(?s)<style>.*?</style>", "")).getDocumentElement())
        .extracting(root -> root.getTextContent())
        .asString()
        .contains(former.letterId().toString(), "Naam <niet> juist.", language.writeDay(ISSUED_AT));
  }

  private static String html(
      Language language, Outcome outcome, DecisionFacts text, LetterSheet.Replaced former) {
    var application = Situations.anApplication(language, text.title());
    var sheet =
        LetterSheet.of(application, text.addressee(), true, ISSUED_AT, Situations.aContact())
            .withStrong(Set.of(text.amount(), text.lastDayToObject()))
            .withDutchBasis(text.legalBasis());
    return LetterPage.html(
        former == null ? sheet : sheet.replacing(former),
        LetterTemplates.words(LetterKind.of(outcome), language, text));
  }
}
