package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedSubjectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "é",
        "Wij hebben uw aanvraag ontvangen: Über-Größe met één heel lange titel die niet past",
        "👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻👩🏽‍💻",
        "مشروع الحكومة الرقمية للمواطنين في المدينة الكبيرة"
      })
  void every_mail_reader_gets_the_same_subject_back_from_short_ascii_lines(String subject)
      throws UnsupportedEncodingException {
    // When
    var encoded = EncodedSubject.of(subject);
    // Then
    assertThat(encoded).matches("[\\n -~]+");
    assertThat(encoded.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    assertThat(MimeUtility.decodeText(encoded)).isEqualTo(subject);
  }

  @Test
  void plain_ascii_stays_readable() {
    assertThat(EncodedSubject.of("Received: =?Q")).isEqualTo("Received: =?Q");
  }
}
