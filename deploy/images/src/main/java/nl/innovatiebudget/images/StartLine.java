package nl.innovatiebudget.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service is started, in the image and while it is trained. */
final class StartLine {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:MaxRAMPercentage=40",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          "-Djava.awt.headless=true");

  private StartLine() {}

  /**
   * @param root where the file system of the image is
   */
  static List<String> of(Path root) {
    var line = java(root, "-XX:AOTCache=" + root.resolve("app/app.aot"));
    line.add("-jar");
    line.add(jar(root));
    return line;
  }

  /**
   * Without the jar.
   *
   * @param cache the option that says what to do with the cache of classes
   */
  static List<String> java(Path root, String cache) {
    var line = new ArrayList<String>();
    line.add(root.resolve("opt/java/bin/java").toString());
    line.addAll(OPTIONS);
    line.add(cache);
    return line;
  }

  static String jar(Path root) {
    return root.resolve("app/quarkus-run.jar").toString();
  }
}
