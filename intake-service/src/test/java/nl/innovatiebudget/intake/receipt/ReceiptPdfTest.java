package nl.innovatiebudget.intake.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ServiceUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.innovatiebudget.kit.pdf.RightToLeft;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptPdfTest {

  private final ReceiptPdf pdf = new ReceiptPdf();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "€ 1.500,00 voor één café in ’s-Hertogenbosch | same",
        "Łódź, Ελληνικά, Привет, ✔ 😀 | same",
        "Een naam (שלום עולם) en dan 123 | same",
        "Decomposed e\u0301 | same",
        "Op de 🚲 naar 你 | Op de [BICYCLE] naar [CJK UNIFIED IDEOGRAPHS 4F60]",
        "a\udb40\udd01👩 | a[WOMAN]",
        "gpj\u202eexe\u2069 | gpj[RIGHT-TO-LEFT OVERRIDE]exe[POP DIRECTIONAL ISOLATE]",
        "bell\u0007 \udbff\udfff | bell[BEL] [U+10FFFF]",
      })
  void every_character_is_drawn_or_named(String entered, String shown) throws IOException {
    var text = text(pdf.render(page("<p>" + entered + "</p>")));

    assertThat(text.strip()).isEqualTo(shown.equals("same") ? entered : shown);
  }

  @Test
  void hebrew_is_laid_out_from_right_to_left() {
    var splitter = new RightToLeft();

    splitter.setParagraph("ab שלום cd", RightToLeft.LTR);

    assertThat(splitter.countTextRuns()).isEqualTo(3);
    assertThat(splitter.getVisualRun(1).getDirection()).isEqualTo(RightToLeft.RTL);
    assertThat(splitter.getVisualRun(1).getStart()).isEqualTo(3);
    assertThat(splitter.getBaseDirection("... שלום")).isEqualTo(RightToLeft.RTL);
    assertThat(splitter.getBaseDirection("12 ab")).isEqualTo(RightToLeft.LTR);
    assertThat(splitter.getBaseDirection("12")).isEqualTo(RightToLeft.NEUTRAL);
    assertThat(new RightToLeft.Reorderer().reorderRTLTextToLTR("(שלום)")).isEqualTo("(םולש)");
    assertThat(new RightToLeft.Reorderer().reorderRTLTextToLTR("שלום (123) עולם"))
        .isEqualTo("םלוע (123) םולש");
  }

  @Test
  void whoever_waits_too_long_for_a_place_is_asked_to_come_back() throws IOException {
    pdf.places.acquireUninterruptibly(ReceiptPdf.MOST_AT_ONCE);

    assertThatThrownBy(() -> pdf.render(page("<p>a</p>")))
        .isInstanceOf(ServiceUnavailableException.class);

    pdf.places.release(ReceiptPdf.MOST_AT_ONCE);
    assertThat(text(pdf.render(page("<p>a</p>"))).strip()).isEqualTo("a");
  }

  @Test
  void nothing_is_fetched_from_outside(@TempDir Path folder) throws IOException {
    var secret = Files.writeString(folder.resolve("secret.css"), "p:after { content: 'leaked' }");
    var image = folder.resolve("image.png").toUri();

    var text =
        text(
            pdf.render(
                page(
                    "<link rel=\"stylesheet\" href=\"%s\"/><p>seen</p><img alt=\"\" src=\"%s\"/>"
                        .formatted(secret.toUri(), image))));

    assertThat(text.strip()).isEqualTo("seen");
  }

  private static String page(String body) {
    return "<html lang=\"nl\"><head><title>T</title><meta name=\"subject\" content=\"S\"/>"
        + "<style>body { font-family: 'DejaVu Sans' }</style></head><body>"
        + body
        + "</body></html>";
  }

  private static String text(byte[] document) throws IOException {
    assertThat(new String(document, 0, 8, StandardCharsets.US_ASCII)).startsWith("%PDF-");
    try (var read = Loader.loadPDF(document)) {
      return new PDFTextStripper().getText(read);
    }
  }
}
