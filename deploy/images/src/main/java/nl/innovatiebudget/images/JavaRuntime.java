package nl.innovatiebudget.images;

import java.nio.file.Path;
import java.util.List;

/** A Java runtime without tools, made by jlink (JEP 282). */
final class JavaRuntime {

  /** The first JDK that writes a cache in one go (JEP 514). */
  static final int OLDEST = 25;

  /**
   * All of Java SE, so that nothing is missing that a library only asks for at run time, and what
   * the services use of the JDK: names of hosts, character sets of mail, files in jars.
   */
  private static final List<String> MODULES =
      List.of(
          "java.se",
          "jdk.charsets",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.naming.dns",
          "jdk.net",
          "jdk.security.auth",
          "jdk.security.jgss",
          "jdk.unsupported",
          "jdk.zipfs");

  private JavaRuntime() {}

  /** Whether the JDK that runs this can make images. */
  static boolean isPossible() {
    return Runtime.version().feature() >= OLDEST && System.getProperty("os.name").equals("Linux");
  }

  /** Refuses a JDK that is too old, and another system than Linux. */
  static void requirePossible() {
    if (!isPossible()) {
      throw new IllegalStateException(
          "Images are made on Linux by JDK %d or later; this is %s %s. Another one: make images JDK=/path"
              .formatted(OLDEST, System.getProperty("os.name"), Runtime.version()));
    }
  }

  /** Links it from the JDK that runs this. */
  static Path link(Path target) {
    requirePossible();
    Command.run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=nl,en",
            "--strip-java-debug-attributes",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            target.toString()));
    return target;
  }
}
