package nl.innovatiebudget.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.notification.Situations;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.round.SomeRound;
import nl.innovatiebudget.parts.PartsTestResource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LetterPdfTest {

  private static final Logger LOG = Logger.getLogger(LetterPdfTest.class);
  private static final Instant ISSUED_AT = Instant.parse("2024-07-02T08:00:00.123456Z");
  private static final String TITLE = "Balie & <meer>";

  @Inject LetterPdf pdf;

  @ParameterizedTest
  @CsvSource({
    "NL, AWARDED, false",
    "NL, AWARDED, true",
    "NL, REFUSED, false",
    "NL, NOT_TREATED, false",
    "EN, AWARDED, false",
    "EN, AWARDED, true",
    "EN, REFUSED, false",
    "EN, NOT_TREATED, false"
  })
  void every_letter_can_be_kept_for_ever_and_read_aloud(
      Language language, Outcome outcome, boolean onObjection) throws IOException {
    // When
    var document = pdf.of(html(language, outcome, onObjection, TITLE), ISSUED_AT);
    // Then
    assertThat(Conformance.faults(document)).isEmpty();
    try (var read = Loader.loadPDF(document)) {
      assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      assertThat(read.getDocumentInformation().getTitle()).endsWith("IBDO-2024-0001");
      assertThat(read.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo("2024-07-02T08:00:00Z");
      assertThat(new String(read.getDocumentCatalog().getMetadata().toByteArray()))
          .contains("<xmp:CreateDate>2024-07-02T08:00:00Z<");
      assertThat(Tags.of(read)).contains("H1", "H2", "P", "Table", "TH", "TD", "L", "LI", "Link");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zürich grüßt ’s-Hertogenbosch: één café, Łódź, Ελληνικά, Привет, ¡ñandú!",
        "שלום עולם",
        "مرحبا بالعالم (123)",
        "Een naam (שלום עולם) en dan 123, مرحبا",
        "Op de 🚲 naar 你, \u202eomgekeerd\u0007",
      })
  void letters_in_any_script_conform(String title) {
    for (var language : Language.values()) {
      var document = pdf.of(html(language, Outcome.REFUSED, false, title), ISSUED_AT);
      assertThat(Conformance.faults(document)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Zürich grüßt één café in Łódź, Zürich grüßt één café in Łódź",
    "שלום עולם, שלום עולם",
    "Een שלום (123) עולם naam, Een שלום (123) עולם naam",
    "مرحبا بالعالم, مرحبا بالعالم",
    "Financiële efficiëntie, Financiële efficiëntie",
    "Op de 🚲 naar 你, Op de [BICYCLE] naar [CJK UNIFIED IDEOGRAPHS 4F60]",
  })
  void what_the_applicant_wrote_is_in_the_text(String title, String shown) throws IOException {
    var document = pdf.of(html(Language.NL, Outcome.REFUSED, false, title), ISSUED_AT);
    assertThat(text(document)).contains(shown);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void very_long_titles_with_and_without_spaces_stay_on_the_paper(Language language)
      throws IOException {
    for (var title : List.of("Zeer lange titel ".repeat(120).strip(), "Onafgebroken".repeat(170))) {
      var document = pdf.of(html(language, Outcome.AWARDED, false, title), ISSUED_AT);
      assertThat(Conformance.faults(document)).isEmpty();
      assertThat(text(document).replaceAll("\\s", "")).contains(title.replace(" ", ""));
      assertThat(beyondTheMargin(document)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NL | € 1.234.567,89 | € 142.500,00 | en kennen u hoogstens %s toe. Dit besluit",
        "EN | €1,234,567.89 | €142,500.00 | and award you at most %s. This decision"
      })
  void amounts_are_in_the_text_as_the_language_writes_them_and_are_read_in_their_sentence(
      Language language, String awarded, String requested, String sentence) throws IOException {
    var document = pdf.of(html(language, Outcome.AWARDED, false, TITLE), ISSUED_AT);
    assertThat(text(document).replace('\u00a0', ' ')).contains(awarded, requested, TITLE);
    try (var read = Loader.loadPDF(document)) {
      assertThat(Tags.text(read).replace('\u00a0', ' ')).contains(sentence.formatted(awarded));
    }
  }

  @Test
  void the_same_facts_give_the_same_bytes_and_others_do_not() {
    // Given
    var html = html(Language.NL, Outcome.AWARDED, false, "Balie שלום");
    // When
    var first = pdf.of(html, ISSUED_AT);
    // Then
    assertThat(pdf.of(html, ISSUED_AT)).isEqualTo(first);
    assertThat(pdf.of(html, ISSUED_AT.plusSeconds(1))).isNotEqualTo(first);
    assertThat(pdf.of(html.replace("Balie", "Lijn"), ISSUED_AT)).isNotEqualTo(first);
  }

  @Test
  void letters_that_are_made_at_the_same_time_do_not_get_into_each_other() throws Exception {
    // Given
    var pages =
        List.of(
            html(Language.NL, Outcome.AWARDED, false, "Balie שלום"),
            html(Language.EN, Outcome.REFUSED, false, "Zürich grüßt één café"),
            html(Language.NL, Outcome.NOT_TREATED, false, "Łódź, Ελληνικά, Привет"));
    var alone = pages.stream().map(page -> ByteBuffer.wrap(pdf.of(page, ISSUED_AT))).toList();
    // When
    try (var threads = Executors.newFixedThreadPool(8)) {
      var made = new ArrayList<Future<ByteBuffer>>();
      for (int i = 0; i < 24; i++) {
        var page = pages.get(i % pages.size());
        made.add(threads.submit(() -> ByteBuffer.wrap(pdf.of(page, ISSUED_AT))));
      }
      // Then
      for (int i = 0; i < made.size(); i++) {
        assertThat(made.get(i).get()).isEqualTo(alone.get(i % pages.size()));
      }
    }
  }

  @Test
  void a_letter_made_fifty_times_is_one_document_and_its_speed_is_printed() {
    // Given
    var html = html(Language.NL, Outcome.AWARDED, false, TITLE);
    int size = pdf.of(html, ISSUED_AT).length;
    int letters = 50;
    // When
    long from = System.nanoTime();
    var written = new HashSet<ByteBuffer>();
    for (int i = 0; i < letters; i++) {
      written.add(ByteBuffer.wrap(pdf.of(html, ISSUED_AT)));
    }
    // Then
    double seconds = (System.nanoTime() - from) / 1e9;
    LOG.infof("one thread makes %.1f PDFs a second, of %d bytes", letters / seconds, size);
    assertThat(written).hasSize(1);
  }

  private static String html(
      Language language, Outcome outcome, boolean onObjection, String title) {
    var decision =
        new ApplicationDecided(
            UUID.randomUUID(),
            UUID.randomUUID(),
            outcome,
            outcome == Outcome.AWARDED ? Euro.of("1234567.89") : Euro.ZERO,
            "artikel 17",
            List.of(new Text("Te weinig één-op-één & <te> traag", "Too little & <too> slow")));
    var application = Situations.anApplication(language, title);
    var facts =
        DecisionText.of(
            application,
            SomeRound.ofTwelveMonths(),
            decision,
            onObjection,
            ISSUED_AT,
            Situations.aContact());
    var sheet =
        LetterSheet.of(application, facts.addressee(), true, ISSUED_AT, Situations.aContact())
            .withStrong(Set.of(facts.amount(), facts.lastDayToObject()))
            .withDutchBasis(facts.legalBasis());
    return LetterPage.html(sheet, LetterTemplates.words(LetterKind.of(outcome), language, facts));
  }

  private static String text(byte[] document) throws IOException {
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }

  /** The characters that are drawn within a centimetre of the paper's edge, or over it. */
  private static List<String> beyondTheMargin(byte[] document) throws IOException {
    float margin = 28;
    var beyond = new ArrayList<String>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            boolean within =
                at.getX() > margin
                    && at.getX() + at.getWidth() < at.getPageWidth() - margin
                    && at.getY() > margin
                    && at.getY() < at.getPageHeight() - margin;
            if (!within) {
              beyond.add(at.getUnicode());
            }
          }
        };
    try (var read = Loader.loadPDF(document)) {
      stripper.getText(read);
    }
    return beyond;
  }
}
