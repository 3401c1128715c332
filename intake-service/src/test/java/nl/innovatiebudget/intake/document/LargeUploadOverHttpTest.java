package nl.innovatiebudget.intake.document;

import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.document.Uploads.begin;
import static nl.innovatiebudget.intake.document.Uploads.incoming;
import static nl.innovatiebudget.intake.document.Uploads.kept;
import static nl.innovatiebudget.intake.document.Uploads.path;
import static nl.innovatiebudget.intake.document.Uploads.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
@QuarkusTestResource(ScannerTestResource.class)
class LargeUploadOverHttpTest {

  private static final int LIMIT = 25 * Samples.MEGA;

  private static Intake.Body lead;
  private static Intake.Body partner;
  private static String round;
  private String application;

  @BeforeEach
  void aDraftOfTwoBodies() {
    if (round == null) {
      round = Uploads.anOpenRound();
      lead = Intake.aMunicipality();
      partner = Intake.aProvince();
    }
    application = Intake.draft(Intake.anEligibleSmallProject(round, lead, partner), lead);
  }

  @AfterAll
  static void resetClock() {
    Intake.resetClock();
  }

  @Test
  void a_hundred_megabytes_fit_in_an_application_and_not_a_byte_more() {
    // Given
    for (int i = 0; i < 3; i++) {
      assertThat(chunked(LIMIT)).startsWith("201");
    }
    assertThat(sized(LIMIT)).startsWith("201");
    var before = kept();

    // Then
    assertThat(sized(Samples.pdf().length)).startsWith("413").contains("documents-too-large");
    assertThat(kept()).isEqualTo(before);
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void a_file_that_is_a_byte_too_large_is_refused_with_or_without_its_length() {
    // Given
    var before = kept();

    // Then
    assertThat(sized(LIMIT + 1)).startsWith("413").contains("document-too-large").contains("25 MB");
    assertThat(chunked(LIMIT + 1)).startsWith("413").contains("document-too-large");
    assertThat(chunked(2 * LIMIT)).matches("(?s)(400|413|sender was cut off).*");
    assertThat(sized(2 * LIMIT)).matches("(?s)(413|sender was cut off).*");
    nothingIsLeft(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 8000000", "Transfer-Encoding: chunked"})
  void a_sender_that_vanishes_half_way_leaves_nothing(String lengthHeader) throws IOException {
    // Given
    var before = kept();

    // When
    try (var socket = begin(application, lead, lengthHeader)) {
      var out = socket.getOutputStream();
      var half = Samples.pdfOf(4_000_000);
      if (lengthHeader.startsWith("Transfer")) {
        out.write((Integer.toHexString(half.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      }
      out.write(half);
      await().until(() -> staged() > 3_900_000);
    }

    // Then
    await().untilAsserted(() -> nothingIsLeft(before));
  }

  @Test
  void what_is_sent_beyond_the_told_length_is_no_part_of_the_document() throws IOException {
    // Given
    var content = Samples.pdf();

    // When
    try (var socket = begin(application, lead, "Content-Length: " + content.length)) {
      socket.getOutputStream().write(content);
      socket.getOutputStream().write(new byte[1000]);
      assertThat(Uploads.statusLine(socket)).isEqualTo("HTTP/1.1 201 Created");
    }

    // Then
    as(lead).get(path(application)).then().body("[0].sizeBytes", equalTo(content.length));
  }

  @Test
  void a_sender_that_may_not_send_is_told_so_before_it_has_sent_everything() throws IOException {
    // Given
    var stranger = Intake.aMunicipality();

    // Then
    try (var socket = begin(application, stranger, "Content-Length: 20000000")) {
      socket.getOutputStream().write(Samples.pdf());
      assertThat(Uploads.statusLine(socket)).isEqualTo("HTTP/1.1 404 Not Found");
    }
    assertThat(incoming()).isEmptyDirectory();
  }

  @Test
  void more_senders_at_once_than_allowed_are_asked_to_come_back() throws IOException {
    // Given
    List<Socket> senders = new ArrayList<>();
    var otherLead = Intake.aMunicipality();
    var otherPartner = Intake.aProvince();
    var other =
        Intake.draft(Intake.anEligibleSmallProject(round, otherLead, otherPartner), otherLead);
    for (int i = 0; i < 4; i++) {
      senders.add(begin(application, lead, "Content-Length: 1000"));
      senders.add(begin(application, partner, "Content-Length: 1000"));
      senders.add(begin(other, otherLead, "Content-Length: 1000"));
      senders.add(begin(other, otherPartner, "Content-Length: 1000"));
    }
    await().until(() -> files() == 16);

    // When
    var busy =
        stream(application, Intake.aMunicipality(), BodyPublishers.ofByteArray(Samples.pdf()));

    // Then
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.headers().firstValue("Retry-After")).contains("5");
    assertThat(busy.body()).contains("uploads-busy");

    // When
    for (var sender : senders) {
      sender.close();
    }

    // Then
    await().until(() -> files() == 0);
    assertThat(sized(1000)).startsWith("201");
  }

  @Test
  void one_body_does_not_keep_the_others_out() throws IOException {
    // Given
    List<Socket> senders = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      senders.add(begin(application, lead, "Content-Length: 1000"));
    }
    await().until(() -> files() == 4);
    var content = BodyPublishers.ofByteArray(Samples.pdf());

    // Then
    var busy = stream(application, lead, content);
    assertThat(busy.statusCode()).isEqualTo(503);
    assertThat(busy.body()).contains("uploads-busy");
    assertThat(stream(application, partner, content).statusCode()).isEqualTo(201);

    // When
    for (var sender : senders) {
      sender.close();
    }

    // Then
    await().until(() -> files() == 0);
    assertThat(sized(1000)).startsWith("201");
  }

  @Test
  void the_heap_stays_flat_while_a_large_file_comes_in() throws IOException {
    // Given
    assertThat(sized(1000)).startsWith("201");
    long before = memory();

    // When
    try (var socket = begin(application, lead, "Content-Length: " + LIMIT)) {
      var out = socket.getOutputStream();
      var piece = Samples.pdfOf(64 * 1024);
      for (int sent = 0; sent < LIMIT - piece.length; sent += piece.length) {
        out.write(piece);
      }
      await().until(() -> staged() > LIMIT - 2 * piece.length);

      // Then
      assertThat(memory() - before).isLessThan(6L * Samples.MEGA);
      out.write(piece);
    }
  }

  /** Heap after a collection, and what is outside the heap. */
  private static long memory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
  }

  private String sized(int bytes) {
    return sent(BodyPublishers.ofByteArray(Samples.pdfOf(bytes)));
  }

  private String chunked(int bytes) {
    var content = Samples.pdfOf(bytes);
    return sent(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)));
  }

  /** A server may hang up on a sender that goes on after its refusal. */
  private String sent(BodyPublisher content) {
    try {
      var answer = stream(application, lead, content);
      return answer.statusCode() + " " + answer.body();
    } catch (UncheckedIOException e) {
      return "sender was cut off: " + e.getMessage();
    }
  }

  private void nothingIsLeft(List<String> before) {
    assertThat(incoming()).isEmptyDirectory();
    assertThat(kept()).isEqualTo(before);
    as(lead).get(path(application)).then().body("size()", equalTo(0));
  }

  private static int files() throws IOException {
    try (var files = Files.list(incoming())) {
      return Math.toIntExact(files.count());
    }
  }

  /** How many bytes of uploads have been written that are not finished. */
  private static long staged() throws IOException {
    try (var files = Files.list(incoming())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
