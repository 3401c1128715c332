package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Makes an OCI tarball of each service in {@code target/images} and starts what is in it, beside
 * the neighbours of the local stack. {@code -Dimages.base=} names an image to build on in place of
 * nothing at all.
 */
public final class Images {

  private static final String BASE = System.getProperty("images.base", "");

  private Images() {}

  public static void main(String[] arguments) {
    var progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      System.exit(make(Path.of("").toAbsolutePath(), progress) ? 0 : 1);
    } catch (RuntimeException failure) {
      failure.printStackTrace(System.out);
      System.exit(1);
    }
  }

  private static boolean make(Path home, Progress progress) {
    var target = home.resolve("target/images");
    Trees.delete(target);
    progress.act("A Java runtime with what the services need");
    var runtime = JavaRuntime.link(target.resolve("java"));
    progress.say("%d MiB".formatted(Trees.bytes(runtime) >> 20));
    var directory = temporaryDirectory();
    var made = new ArrayList<Made>();
    try (var stack = Stack.start(home, directory, DemoRound.identities(), Map.of(), progress::say)) {
      for (var service : Service.values()) {
        progress.act(service.module());
        made.add(new Making(stack, home, target, runtime, BASE, progress).of(service));
      }
    } finally {
      Trees.delete(directory);
    }
    return show(made, progress);
  }

  private static boolean show(List<Made> made, Progress progress) {
    var table =
        new Table("image", "-MiB", "-ready before, ms", "-ready after, ms", "at most", "started");
    made.forEach(
        image ->
            table.row(
                image.service().module() + ".tar",
                image.bytes() >> 20,
                image.readyBefore().toMillis(),
                image.readyAfter().toMillis(),
                Made.READY_WITHIN.toMillis(),
                image.how()));
    progress.show(
        "\nFrom the start of the process to ready, on "
            + Runtime.getRuntime().availableProcessors()
            + " cores: before with the JDK and no cache, after from the unpacked image");
    progress.show(table);
    return made.size() == Service.values().length;
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("innovatiebudget-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
