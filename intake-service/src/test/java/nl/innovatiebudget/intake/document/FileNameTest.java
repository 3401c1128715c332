package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "plan.pdf~plan.pdf",
        "../../etc/passwd~passwd",
        "C:\\Users\\anna\\plan.pdf~plan.pdf",
        "/a/b\\..\\plan.pdf~plan.pdf",
        "één plan – definitief.pdf~één plan – definitief.pdf",
        "e\u0301\u0301n.pdf~é\u0301n.pdf",
        "a\u0000b\u0007c.pdf~abc.pdf",
        "plan\u202efdp.exe~planfdp.exe",
        "\u2066plan\u2069\u200b.pdf~plan.pdf",
        "what?<is>\"this\"|*.pdf~what__is__this___.pdf",
        "...hidden. . ~hidden",
        "con.pdf~_con.pdf",
        "NUL~_NUL",
        "a\u00a0\u2028 b.pdf~a b.pdf"
      })
  void a_name_is_reduced_to_a_safe_one(String given, String safe) {
    assertThat(FileName.of(given)).contains(new FileName(safe));
  }

  @Test
  void a_name_cannot_end_a_header() {
    assertThat(FileName.of("plan\r\nSet-Cookie: x.pdf"))
        .contains(new FileName("plan Set-Cookie_ x.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ".", "..", "../", "a/", "\\", "\u202e\u200b", "\u0000", ". . ."})
  void a_name_of_which_nothing_is_left_is_refused(String given) {
    assertThat(FileName.of(given)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "plan.pdf,PDF,plan.pdf",
    "plan.PDF,PDF,plan.PDF",
    "plan,PDF,plan.pdf",
    "plan.exe,PDF,plan.exe.pdf",
    "photo.jpeg,JPEG,photo.jpeg",
    "photo.png,JPEG,photo.png.jpg",
    "v1.2,DOCX,v1.2.docx"
  })
  void a_name_ends_as_its_content_does(String given, DocumentType type, String name) {
    assertThat(FileName.of(given).orElseThrow().forType(type)).isEqualTo(new FileName(name));
  }

  @Test
  void a_long_name_is_shortened_before_its_extension() {
    // Given
    var smile = "\ud83d\ude42";

    // When
    var name = FileName.of(smile.repeat(3000) + ".pdf").orElseThrow().forType(DocumentType.PDF);

    // Then
    assertThat(name.value()).isEqualTo(smile.repeat(FileName.LONGEST - 4) + ".pdf");
  }
}
