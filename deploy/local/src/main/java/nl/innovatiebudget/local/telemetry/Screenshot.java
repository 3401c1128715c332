package nl.innovatiebudget.local.telemetry;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A picture of a page as Chromium shows it, for people to look at afterwards. */
final class Screenshot {

  private static final long MADE_WITHIN_SECONDS = 60;

  private Screenshot() {}

  /** Says where the picture is, or why there is none. */
  static Optional<String> of(URI page, Path file) {
    var chromium =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    if (chromium.isEmpty()) {
      return Optional.of("no picture of the page: chromium is not installed");
    }
    try {
      var profile = Files.createTempDirectory("numbers-");
      var process =
          new ProcessBuilder(
                  chromium.get().toString(),
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--hide-scrollbars",
                  "--window-size=1100,2600",
                  "--user-data-dir=" + profile,
                  "--screenshot=" + file,
                  page.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(MADE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      delete(profile);
      return Optional.of("a picture of the page is in " + file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      tree.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
