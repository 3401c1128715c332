package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TypeDetectionTest {

  private static final DocumentsConfig CONFIG =
      Configs.with(
          Map.of(
              "container.maximum-entries",
              1000,
              "container.maximum-unpacked-bytes",
              8 * Samples.MEGA));

  @TempDir Path directory;

  static Stream<Arguments> known() {
    return Stream.of(
        arguments(DocumentType.PDF, Samples.pdf()),
        arguments(DocumentType.DOCX, Samples.docx()),
        arguments(DocumentType.XLSX, Samples.xlsx()),
        arguments(DocumentType.ODT, Samples.odt()),
        arguments(DocumentType.ODS, Samples.ods()),
        arguments(DocumentType.PNG, Samples.png()),
        arguments(DocumentType.JPEG, Samples.jpeg()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("known")
  void a_document_is_known_by_its_content(DocumentType type, byte[] content) throws IOException {
    assertThat(found(content)).isEqualTo(new FoundType.Known(type));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments("application/x-msdownload", Samples.windowsProgram()),
        arguments("application/x-msdownload", Samples.programAndPdf()),
        arguments("application/x-executable", Samples.linuxProgram()),
        arguments("application/x-sh", "#!/bin/sh\nrm -r /\n".getBytes(StandardCharsets.UTF_8)),
        arguments("text/html", "<!DOCTYPE html><html></html>".getBytes(StandardCharsets.UTF_8)),
        arguments("text/plain", "just words".getBytes(StandardCharsets.UTF_8)),
        arguments(
            "application/octet-stream",
            ("junk\n" + new String(Samples.pdf(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1)),
        arguments("application/zip", Samples.plainZip()),
        arguments(
            "application/vnd.ms-word.document.macroEnabled",
            Samples.ooxmlOf("application/vnd.ms-word.document.macroEnabled.main+xml")),
        arguments(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Samples.ooxmlOf(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation"
                    + ".main+xml")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void anything_else_is_named(String mediaType, byte[] content) throws IOException {
    assertThat(found(content)).isEqualTo(new FoundType.Other(mediaType));
  }

  static Stream<Arguments> harmful() {
    var start = Samples.docx();
    return Stream.of(
        arguments("unpacks to 100 MiB", Samples.bomb(100)),
        arguments("unpacks to more than allowed together", Samples.overlappingBomb(200)),
        arguments("too many entries", Samples.docxWithEntries(1001)),
        arguments("macros in a part", Samples.docxWith("word/vbaProject.bin", new byte[9])),
        arguments("macros by type", Samples.ooxmlOf("application/vnd.ms-office.vbaProject")),
        arguments("a path out of it", Samples.docxWith("../../evil", new byte[1])),
        arguments("a path from the root", Samples.docxWith("/etc/cron.d/evil", new byte[1])),
        arguments("the same entry twice", Samples.docxWith("MAIN.XML", new byte[1])),
        arguments("cut off", Arrays.copyOf(start, start.length - 30)),
        arguments("only a start", new byte[] {'P', 'K', 3, 4}));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmful")
  void a_container_that_can_do_harm_is_suspicious(String why, byte[] content) throws IOException {
    assertThat(found(content)).isInstanceOf(FoundType.Suspicious.class);
  }

  @Test
  void a_damaged_container_is_judged_and_is_no_fault_of_ours() throws IOException {
    var whole = Samples.docx();
    var random = new Random(2024);
    for (int i = 0; i < 300; i++) {
      var damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

      assertThat(found(damaged)).isNotNull();
    }
  }

  @Test
  void entities_from_outside_are_not_read() throws IOException {
    var types =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    var content =
        Samples.zip(Map.of("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)));

    assertThat(found(content)).isEqualTo(new FoundType.Other("application/zip"));
  }

  @Test
  void a_bomb_takes_no_more_memory_than_a_letter() throws IOException {
    // Given
    var bomb = Samples.bomb(300);
    found(Samples.docx());
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var file = Files.write(directory.resolve("bomb"), bomb);
    long before = threads.getCurrentThreadAllocatedBytes();

    // When
    var found = new TypeDetection(CONFIG).typeOf(file);

    // Then
    assertThat(found).isInstanceOf(FoundType.Suspicious.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(2L * Samples.MEGA);
  }

  private FoundType found(byte[] content) throws IOException {
    return new TypeDetection(CONFIG).typeOf(Files.write(directory.resolve("file"), content));
  }
}
