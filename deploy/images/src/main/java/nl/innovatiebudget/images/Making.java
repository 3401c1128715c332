package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.stack.Service;

/**
 * From a built service to an image that was seen to start: its files in their places, the schema by
 * a run as a migration, a cache by a run as a training, the tarball, and starts from that.
 */
final class Making {

  /** A pod has so much; Java counts its heap and its threads by it. */
  private static final String LIKE_A_POD = "-XX:MaxRAM=512m -XX:ActiveProcessorCount=2";

  private static final String OPTIONS = "JAVA_TOOL_OPTIONS";

  /** An error when the cache does not fit. */
  private static final String ONLY_WITH_CACHE = " -XX:AOTMode=on";

  private final Path home;
  private final Path target;
  private final Path runtime;
  private final String base;
  private final int starts;
  private final Neighbours neighbours;
  private final Progress progress;
  private final Container container;

  /**
   * @param home the checkout, with the services built
   * @param runtime of {@link JavaRuntime}
   * @param base name of an image to build on; empty for none
   * @param starts over how many a time is measured
   */
  Making(
      Path home,
      Path target,
      Path runtime,
      String base,
      int starts,
      Neighbours neighbours,
      Container container,
      Progress progress) {
    this.home = home;
    this.target = target;
    this.runtime = runtime;
    this.base = base;
    this.starts = starts;
    this.neighbours = neighbours;
    this.progress = progress;
    this.container = container;
  }

  Made of(Service service) {
    var root = Layout.of(service, home, runtime, work(service, "root"));
    migrate(service, root);
    var before = Ready.median(starts, () -> startPlainly(service));
    progress.say("without a cache " + before);
    train(service, root);
    var tarball = Tarball.write(service, root, base, target);
    var bytes = tarball.toFile().length();
    progress.say("%s, %d MiB".formatted(tarball.getFileName(), bytes >> 20));
    Trees.delete(root);
    var image = unpack(service, tarball);
    var after = Ready.median(starts, () -> start(service, image));
    progress.say("from the tarball " + after);
    return new Made(service, tarball, bytes, before, after);
  }

  /** What the image itself says is started, on neighbours that know its schema. */
  private Running start(Service service, Unpacked image) {
    return start(service, image, container);
  }

  Running start(Service service, Unpacked image, Container container) {
    var addresses = Addresses.free();
    var environment = new HashMap<>(image.environment());
    environment.putAll(neighbours.environment(service, addresses));
    environment.put(OPTIONS, LIKE_A_POD + ONLY_WITH_CACHE);
    var command =
        container.command(image.root(), tmp(service, "image"), image.entrypoint(), environment);
    return Running.start(command, addresses, work(service, "image.log"));
  }

  Unpacked unpack(Service service, Path tarball) {
    return Unpacked.of(tarball, work(service, "unpacked"));
  }

  private void migrate(Service service, Path root) {
    var addresses = Addresses.free();
    var environment = neighbours.migration(service, addresses);
    try (var job =
        run(service, "migration", root, StartLine.withoutCache(), addresses, environment)) {
      if (job.awaitExit() != 0) {
        throw new IllegalStateException("the migration failed:\n" + job.log());
      }
    }
  }

  private Running startPlainly(Service service) {
    var addresses = Addresses.free();
    var line = new ArrayList<>(StartLine.withoutCache());
    line.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.removeLast();
    line.add(
        home.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar").toString());
    var command = new ProcessBuilder(line).redirectErrorStream(true);
    command.environment().putAll(neighbours.environment(service, addresses));
    command.environment().put(OPTIONS, LIKE_A_POD);
    return Running.start(command, addresses, work(service, "plain.log"));
  }

  private void train(Service service, Path root) {
    var addresses = Addresses.free();
    var environment = neighbours.environment(service, addresses);
    var line = StartLine.ofTheTraining();
    try (var running = run(service, "training", root, line, addresses, environment)) {
      var cache = Training.end(running, neighbours.broker(), tmp(service, "training"), root);
      progress.say("trained: %d MiB of classes".formatted(cache.toFile().length() >> 20));
    }
  }

  private Running run(
      Service service,
      String what,
      Path root,
      List<String> line,
      Addresses addresses,
      Map<String, String> environment) {
    var command = container.command(root, tmp(service, what), line, environment);
    return Running.start(command, addresses, work(service, what + ".log"));
  }

  private Path tmp(Service service, String what) {
    var tmp = work(service, what + ".tmp");
    try {
      return Files.createDirectories(tmp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path work(Service service, String what) {
    return target.resolve("work").resolve(service.id()).resolve(what);
  }
}
