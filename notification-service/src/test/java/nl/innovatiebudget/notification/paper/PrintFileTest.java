package nl.innovatiebudget.notification.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import nl.innovatiebudget.notification.paper.PrintFile.Placed;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PrintFileTest {

  @Test
  void every_document_starts_on_a_sheet_of_its_own_in_the_order_of_the_envelopes()
      throws IOException {
    // Given
    var envelopes = List.of(List.of(pages(1), pages(3)), List.of(pages(2)), List.of(pages(1)));
    // When
    var print = PrintFile.of(envelopes);
    // Then
    assertThat(print.envelopes())
        .containsExactly(new Placed(1, 6), new Placed(7, 2), new Placed(9, 2));
    assertThat(print.pages()).isEqualTo(10);
    try (var read = Loader.loadPDF(print.pdf())) {
      assertThat(read.getNumberOfPages()).isEqualTo(10);
      assertThat(read.getPages()).allSatisfy(page -> assertThat(page.getAnnotations()).isEmpty());
      assertThat(read.getPage(9).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
    }
  }

  @Test
  void nothing_is_no_print() throws IOException {
    assertThatThrownBy(() -> PrintFile.of(List.of())).hasMessage("nothing to print");
    var envelopes = List.of(List.of(pages(1)), List.<byte[]>of());
    assertThatThrownBy(() -> PrintFile.of(envelopes)).hasMessage("nothing to print");
  }

  private static byte[] pages(int number) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int i = 0; i < number; i++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
