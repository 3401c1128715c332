package nl.innovatiebudget.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finds nothing has to be able to find something. */
class BytesTest {

  @ParameterizedTest
  @CsvSource({
    "a/home/b, /home, true",
    "/home, /home, true",
    "a//home, /home, true",
    "/hom, /home, false"
  })
  void a_place_is_found_wherever_it_stands(String content, String sought, boolean found) {
    assertThat(Bytes.contain(bytes(content), bytes(sought))).isEqualTo(found);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
