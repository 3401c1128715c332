package nl.innovatiebudget.images;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.stack.Service;

/**
 * Makes an OCI tarball of each service in {@code target/images} and starts what is in it, beside
 * real neighbours. Names of services as arguments are these only. {@code -Dimages.base=} names an
 * image to build on in place of nothing at all.
 */
public final class Images {

  private static final String BASE = System.getProperty("images.base", "");
  private static final int STARTS = Integer.getInteger("images.starts", 3);

  private Images() {}

  public static void main(String[] arguments) {
    var progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    try {
      make(Path.of("").toAbsolutePath(), asked(List.of(arguments)), progress);
      System.exit(0);
    } catch (RuntimeException failure) {
      failure.printStackTrace(System.out);
      System.exit(1);
    }
  }

  /** All when none is named; refuses a name that no service has. */
  static List<Service> asked(List<String> names) {
    var known = Arrays.stream(Service.values()).map(Service::id).toList();
    for (var name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "no such service: " + name + "; known: " + String.join(", ", known));
      }
    }
    return Arrays.stream(Service.values())
        .filter(service -> names.isEmpty() || names.contains(service.id()))
        .toList();
  }

  private static void make(Path home, List<Service> services, Progress progress) {
    JavaRuntime.requirePossible();
    var target = home.resolve("target/images");
    Trees.delete(target);
    progress.act("A Java runtime, and the neighbours");
    var runtime = JavaRuntime.link(target.resolve("work/java"));
    progress.say("Java of %d MiB".formatted(Trees.bytes(runtime) >> 20));
    var made = new ArrayList<Made>();
    var container = Container.of(home);
    try (var neighbours = Neighbours.start(home, target.resolve("work/neighbours"))) {
      var making = new Making(home, target, runtime, BASE, STARTS, neighbours, container, progress);
      for (var service : services) {
        progress.act(service.module());
        made.add(making.of(service));
      }
    }
    Trees.delete(target.resolve("work"));
    show(made, container.how(), progress);
  }

  private static void show(List<Made> made, String how, Progress progress) {
    var table =
        new Table(
            "image", "-MiB", "-before, ms", "-processor", "-after, ms", "-processor", "in time");
    for (var image : made) {
      table.row(
          image.tarball().getFileName(),
          image.bytes() >> 20,
          image.before().after().toMillis(),
          image.before().processor().toMillis(),
          image.after().after().toMillis(),
          image.after().processor().toMillis(),
          image.isQuickEnough() ? "yes" : "no");
    }
    progress.show(
        """

        From the start of the process to ready, the median of %d starts on %d cores; %d ms is the aim.
        Before: on the JDK of this machine. After: from the tarball, with its cache (%s)."""
            .formatted(
                STARTS,
                Runtime.getRuntime().availableProcessors(),
                Made.READY_WITHIN.toMillis(),
                how));
    progress.show(table);
  }
}
