package nl.innovatiebudget.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The version that a rollout replaces, as far as this checkout has it. */
final class PreviousVersion {

  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final String FILE = "deploy/upgrade/previous";

  private PreviousVersion() {}

  /**
   * Its migrations by path, as hash of content; empty without git, or where the commit is not in
   * the checkout.
   */
  static Optional<Map<String, String>> migrations() throws IOException, InterruptedException {
    var commit =
        Files.readAllLines(ROOT.resolve(FILE)).stream()
            .filter(line -> !line.startsWith("#"))
            .findFirst()
            .orElseThrow();
    return git("ls-tree", "-r", commit)
        .map(
            lines -> {
              Map<String, String> migrations = new HashMap<>();
              for (var line : lines) {
                var cells = line.split("\t", 2);
                if (isMigration(cells[1])) {
                  migrations.put(cells[1], cells[0].split(" ")[2]);
                }
              }
              return migrations;
            });
  }

  /** Those of this version, by path from the root. */
  static List<String> migrationsNow() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/main/resources/db"))
          .filter(Files::isDirectory)
          .flatMap(PreviousVersion::files)
          .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
          .filter(PreviousVersion::isMigration)
          .sorted()
          .toList();
    }
  }

  static String read(String path) throws IOException {
    return Files.readString(ROOT.resolve(path));
  }

  /** As git would name this content. */
  static Optional<String> hash(String path) throws IOException, InterruptedException {
    return git("hash-object", "--", path).map(List::getFirst);
  }

  private static boolean isMigration(String path) {
    return path.matches("[^/]+/src/main/resources/db/(kit|migration)/V[^/]+\\.sql");
  }

  private static Stream<Path> files(Path directory) {
    try {
      return Files.walk(directory);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Optional<List<String>> git(String... words)
      throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
    try {
      var process =
          new ProcessBuilder(command)
              .directory(ROOT.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(output.lines().toList()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
