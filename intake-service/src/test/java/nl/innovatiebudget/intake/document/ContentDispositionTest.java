package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "attachment; filename*=UTF-8''%C3%A9%C3%A9n%20plan.pdf~één plan.pdf",
        "attachment; filename*=utf-8'nl'plan.pdf~plan.pdf",
        "attachment; filename=\"fallback.pdf\"; filename*=UTF-8''%E2%82%AC.pdf~€.pdf",
        "attachment;filename*=UTF-8''%E2%82%AC.pdf;filename=\"fallback.pdf\"~€.pdf",
        "attachment; filename=\"a plan; b.pdf\"~a plan; b.pdf",
        "attachment; filename=plan.pdf~plan.pdf",
        "ATTACHMENT ; FILENAME = plan.pdf~plan.pdf"
      })
  void the_name_is_read(String header, String name) {
    assertThat(ContentDisposition.fileName(header)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "attachment",
        "attachment; filename*=UTF-8''%C3",
        "attachment; filename*=UTF-8''%C3%28.pdf",
        "attachment; filename*=UTF-8''%4",
        "attachment; filename*=UTF-8''%ZZ",
        "attachment; filename*=ISO-8859-1''plan.pdf",
        "attachment; filename=\"plan.pdf",
        "attachment; filename=\"\u00e9.pdf\""
      })
  void what_cannot_be_read_is_no_name(String header) {
    assertThat(ContentDisposition.fileName(header)).isEmpty();
  }

  @Test
  void a_header_of_any_length_is_judged_at_once() {
    assertThat(ContentDisposition.fileName("attachment; filename=\"" + "a".repeat(100_000)))
        .isEmpty();
    assertThat(ContentDisposition.fileName("attachment; filename=" + "a;".repeat(1_900)))
        .isPresent();
  }

  @Test
  void a_name_that_is_sent_back_is_the_same_and_safe_in_a_header() {
    // Given
    var name = "één \"plan\" (50%); x=€'.pdf";

    // When
    var header = ContentDisposition.attachment(name);

    // Then
    assertThat(header)
        .isEqualTo(
            "attachment; filename=\"__n _plan_ (50_); x=_'.pdf\"; filename*=UTF-8''"
                + "%C3%A9%C3%A9n%20%22plan%22%20%2850%25%29%3B%20x%3D%E2%82%AC%27.pdf");
    assertThat(ContentDisposition.fileName(header)).contains(name);
  }
}
