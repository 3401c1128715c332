package nl.innovatiebudget.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class MessagePageTest {

  private static final Instant MADE_AT = Instant.parse("2024-07-02T08:00:00Z");

  @Inject LetterPdf pdf;

  @ParameterizedTest
  @CsvSource({
    "NL, true, true, true",
    "NL, true, false, false",
    "NL, false, true, true",
    "EN, true, false, true",
    "EN, false, false, false"
  })
  void the_page_of_a_message_can_be_kept_and_read_aloud_and_says_when_a_term_begins(
      Language language, boolean byPost, boolean withLetter, boolean decides) throws IOException {
    // Given
    var page =
        new MessagePage(
            "Het ministerie",
            "Postbus 1, 1000 AA Den Haag",
            "Gemeente Súdwest-Fryslân & <meer>",
            byPost ? List.of("Griffie", "Postbus 10.000", "8600 HA  Sneek") : List.of(),
            "2 juli 2024",
            "Besluit over שלום " + "lang ".repeat(60),
            List.of("Beste aanvrager,", "Regel een\nRegel twee", "Met vriendelijke groet,"),
            byPost,
            withLetter,
            decides);
    // When
    var document = pdf.of(MessagePageTemplates.html(language, page), MADE_AT);
    // Then
    assertThat(Conformance.faults(document)).isEmpty();
    try (var read = Loader.loadPDF(document)) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      var text = new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
      assertThat(text).contains("Gemeente Súdwest-Fryslân & <meer>", "Regel een Regel twee");
      assertThat(text.contains("8600 HA")).isEqualTo(byPost);
      var sameEnvelope = language == Language.NL ? "dezelfde envelop" : "same envelope";
      assertThat(text.contains(sameEnvelope)).isEqualTo(byPost && withLetter);
      var later = language == Language.NL ? "Dan geldt de latere dag" : "Then the later day counts";
      assertThat(text.contains(later)).isEqualTo(byPost && decides);
    }
  }
}
