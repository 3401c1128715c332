package nl.innovatiebudget.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak as its makers publish it. Maven downloads it (176 MB) into the local repository, with
 * the mirrors and proxies of its settings; it is unpacked and built once, into {@code
 * innovatiebudget/keycloak-VERSION} of the user's cache ({@code XDG_CACHE_HOME}).
 */
final class KeycloakFiles {
  static final String VERSION = "26.7.3";

  private static final String ZIP = "org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip";
  private static final String UNPACK =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack";
  private static final Duration DOWNLOADED_WITHIN = Duration.ofMinutes(10);
  private static final Duration BUILT_WITHIN = Duration.ofMinutes(5);
  private static final String OPENED = "--add-opens=java.base/java.%s=ALL-UNNAMED";

  private KeycloakFiles() {}

  /** The built installation; refuses with {@link KeycloakMissing} when it cannot be had. */
  static Path home() {
    Path cache = cache();
    Path built = cache.resolve("built");
    try {
      Files.createDirectories(cache);
      try (var lock =
          FileChannel.open(
              cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        lock.lock();
        if (!Files.exists(built)) {
          unpack(cache);
          build(cache);
          Files.createFile(built);
        }
      }
      return installation(cache);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How Keycloak is called; the arguments follow. */
  static List<String> command(Path home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        OPENED.formatted("util"),
        OPENED.formatted("util.concurrent"),
        OPENED.formatted("security"),
        OPENED.formatted("lang"),
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dpicocli.disable.closures=true",
        "-Dkc.home.dir=" + home,
        "-Djboss.server.config.dir=" + home.resolve("conf"),
        "-cp",
        home.resolve("lib/quarkus-run.jar").toString(),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
  }

  private static Path installation(Path cache) {
    return cache.resolve("keycloak-" + VERSION);
  }

  private static Path cache() {
    Path caches =
        Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
            .filter(given -> !given.isBlank())
            .map(Path::of)
            .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    return caches.resolve("innovatiebudget").resolve("keycloak-" + VERSION);
  }

  private static void unpack(Path cache) throws IOException {
    run(
        "its zip does not come from Maven",
        DOWNLOADED_WITHIN,
        cache.resolve("unpack.log"),
        List.of(
            maven(),
            "-q",
            "-B",
            "-ntp",
            UNPACK,
            "-Dartifact=" + ZIP,
            "-DoutputDirectory=" + cache,
            "-DmarkersDirectory=" + cache.resolve("markers")));
  }

  private static String maven() {
    String home = System.getProperty("maven.home", "");
    return home.isBlank() ? "mvn" : Path.of(home, "bin", "mvn").toString();
  }

  /** What is fixed here need not be worked out at each start. */
  private static void build(Path cache) throws IOException {
    var command = new java.util.ArrayList<>(command(installation(cache)));
    command.addAll(List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false"));
    run("it cannot be built", BUILT_WITHIN, cache.resolve("build.log"), command);
  }

  private static void run(String fault, Duration within, Path log, List<String> command)
      throws IOException {
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    try {
      Process process = builder.start();
      if (!process.waitFor(within.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        throw new KeycloakMissing(fault + " within " + within + ", see " + log);
      }
      if (process.exitValue() != 0) {
        throw new KeycloakMissing(fault + ", see " + log);
      }
    } catch (IOException e) {
      throw new KeycloakMissing(fault + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
