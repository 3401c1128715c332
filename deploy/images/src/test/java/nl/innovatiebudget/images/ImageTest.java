package nl.innovatiebudget.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.stack.Service;
import org.cyclonedx.Version;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** One image, made as all four are, taken apart and started. */
class ImageTest {

  private static final Service SERVICE = Service.BUDGET;
  private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

  @TempDir(cleanup = CleanupMode.NEVER)
  static Path target;

  private static Neighbours neighbours;
  private static final Container CONTAINER = Container.of(HOME);

  private static Making making;
  private static Made made;
  private static Unpacked image;

  @BeforeAll
  static void make() {
    var possible = JavaRuntime.isPossible();
    if (!possible) {
      System.out.println(
          "Images: need Linux and a JDK of version %d or later; skipped"
              .formatted(JavaRuntime.OLDEST));
    }
    assumeTrue(possible);
    var progress = new Progress(System.out);
    var runtime = JavaRuntime.link(target.resolve("java"));
    neighbours = Neighbours.start(HOME, target.resolve("neighbours"));
    making = new Making(HOME, target, runtime, "", 1, neighbours, CONTAINER, progress);
    made = making.of(SERVICE);
    image = making.unpack(SERVICE, made.tarball());
    progress.say("started with " + CONTAINER.how());
  }

  @AfterAll
  static void stop() {
    if (neighbours != null) {
      neighbours.close();
    }
    Trees.delete(target);
  }

  @Test
  void a_service_gets_ready_and_answers_in_its_image() {
    try (var running = making.start(SERVICE, image, CONTAINER)) {
      // Given
      running.awaitReady();
      // When
      var answered = running.statusOf(running.addresses().openApi());
      // Then
      assertThat(answered).isEqualTo(200);
      assertThat(running.log()).doesNotContain("[error][aot");
    }
  }

  @Test
  void where_the_root_cannot_be_changed_the_unpacked_files_start_all_the_same() throws IOException {
    try (var running = making.start(SERVICE, image, Container.open(HOME))) {
      running.awaitReady();

      assertThat(ProcessHandle.of(running.pid()).orElseThrow().info().command())
          .contains(image.root().resolve("opt/java/bin/java").toRealPath().toString());
    }
  }

  @Test
  void it_runs_as_nobody_on_files_that_cannot_be_written() throws IOException {
    if (!CONTAINER.isClosed()) {
      System.out.println("Images: " + CONTAINER.how());
    }
    assumeTrue(CONTAINER.isClosed());
    try (var running = making.start(SERVICE, image, CONTAINER)) {
      running.awaitReady();
      var process = Path.of("/proc", Long.toString(running.pid()));

      assertThat(process.resolve("exe").toRealPath())
          .isEqualTo(image.root().resolve("opt/java/bin/java").toRealPath());
      var status = Files.readString(process.resolve("status"));
      assertThat(status)
          .contains("Uid:\t10001\t10001\t10001\t10001")
          .contains("Gid:\t10001\t10001\t10001\t10001")
          .containsPattern("Groups:\\s*\\n")
          .containsPattern("CapEff:\\s*0+\\n")
          .contains("NoNewPrivs:\t1");
      assertThat(optionsOf(process, "/")).contains("ro");
      assertThat(optionsOf(process, "/tmp")).contains("rw");
    }
  }

  /** Of the mount that a process sees at a place. */
  private static List<String> optionsOf(Path process, String place) throws IOException {
    return Files.readAllLines(process.resolve("mountinfo")).stream()
        .map(line -> line.split(" "))
        .filter(mount -> mount[4].equals(place))
        .map(mount -> List.of(mount[5].split(",")))
        .reduce((before, last) -> last)
        .orElseThrow();
  }

  @Test
  void every_blob_is_what_its_digest_says() throws IOException {
    assertThat(new ObjectMapper().readTree(image.layout().resolve("oci-layout").toFile()))
        .hasToString("{\"imageLayoutVersion\":\"1.0.0\"}");
    var descriptors = new ArrayList<JsonNode>();
    descriptors.add(image.manifest().required("config"));
    image.manifest().required("layers").forEach(descriptors::add);
    assertThat(descriptors).hasSizeGreaterThan(4);
    for (var descriptor : descriptors) {
      var blob = Files.readAllBytes(Unpacked.blob(image.layout(), descriptor));
      assertThat("sha256:" + Digests.sha256(blob))
          .isEqualTo(descriptor.required("digest").asText());
      assertThat(blob).hasSize(descriptor.required("size").asInt());
    }
  }

  @Test
  void the_layers_are_those_that_the_configuration_names() throws IOException {
    var layers = new ArrayList<String>();
    for (var layer : image.manifest().required("layers")) {
      assertThat(layer.required("mediaType").asText())
          .isEqualTo("application/vnd.oci.image.layer.v1.tar+gzip");
      var blob = Unpacked.blob(image.layout(), layer).toFile();
      try (var content = new GZIPInputStream(new FileInputStream(blob))) {
        layers.add("sha256:" + Digests.sha256(content.readAllBytes()));
      }
    }
    var named = new ArrayList<String>();
    image.config().at("/rootfs/diff_ids").forEach(id -> named.add(id.asText()));
    assertThat(layers).isEqualTo(named);
  }

  @Test
  void the_configuration_says_who_runs_what_and_where_it_listens() {
    var config = image.config().required("config");

    assertThat(config.required("User").asText()).isEqualTo("10001:10001");
    assertThat(image.entrypoint()).isEqualTo(StartLine.ofTheImage());
    assertThat(config.required("WorkingDir").asText()).isEqualTo("/app");
    assertThat(config.required("ExposedPorts").properties())
        .extracting(port -> port.getKey())
        .containsExactlyInAnyOrder("8080/tcp", "9000/tcp");
    assertThat(image.config().required("os").asText()).isEqualTo("linux");
    var labels = config.required("Labels");
    assertThat(labels.required("org.opencontainers.image.title").asText())
        .isEqualTo("budget-service");
    assertThat(labels.required("org.opencontainers.image.version").asText())
        .matches("\\d+\\.\\d+\\.\\d+");
    assertThat(labels.required("org.opencontainers.image.licenses").asText()).isEqualTo("EUPL-1.2");
    assertThat(image.root().resolve("." + labels.required("nl.innovatiebudget.sbom").asText()))
        .isRegularFile();
  }

  @Test
  void nothing_in_it_can_be_written_or_knows_where_it_was_made() throws IOException {
    // not the checkout itself: that may be where the image has the service too
    var places = List.of(HOME.resolve(SERVICE.module()), HOME.resolve("service-kit"), target);
    for (var file : files()) {
      assertThat(Files.getPosixFilePermissions(file))
          .as(file.toString())
          .doesNotContainAnyElementsOf(
              Set.of(
                  PosixFilePermission.OWNER_WRITE,
                  PosixFilePermission.GROUP_WRITE,
                  PosixFilePermission.OTHERS_WRITE));
      var content = Files.readAllBytes(file);
      for (var place : places) {
        assertThat(Bytes.contain(content, place.toString().getBytes(StandardCharsets.UTF_8)))
            .as(file + " names " + place)
            .isFalse();
      }
    }
  }

  @Test
  void every_library_in_it_is_on_the_list_of_contents_with_its_hash() throws Exception {
    var file = image.root().resolve(Layout.CONTENTS).toFile();
    var parser = new JsonParser();
    assertThat(parser.validate(file, Version.VERSION_16)).isEmpty();
    var listed = new HashMap<String, String>();
    var components = parser.parse(file).getComponents();
    for (var component : components) {
      if (component.getProperties() != null) {
        listed.put(
            component.getProperties().getFirst().getValue(),
            component.getHashes().getFirst().getValue());
      }
    }
    var libraries = new HashMap<String, String>();
    for (var library : files()) {
      if (library.startsWith(image.root().resolve("app/lib"))) {
        libraries.put(
            "/" + image.root().relativize(library), Digests.sha256(Files.readAllBytes(library)));
      }
    }
    assertThat(libraries).hasSizeGreaterThan(100);
    assertThat(listed).containsAllEntriesOf(libraries);
    assertThat(components).extracting(Component::getName).contains("Java");
    assertThat(listed.keySet()).anyMatch(name -> name.endsWith("/libc.so.6"));
  }

  private static List<Path> files() throws IOException {
    try (var all = Files.walk(image.root())) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.startsWith(image.root().resolve("etc")))
          .toList();
    }
  }
}
