package nl.innovatiebudget.images;

import java.nio.file.Path;
import java.util.List;

/** A Java runtime with only the modules that the services use, made by jlink (JEP 282). */
final class JavaRuntime {

  /** What a service asks for at run time; what is missing shows when the image is started. */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.desktop",
          "java.instrument",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.rmi",
          "java.scripting",
          "java.security.jgss",
          "java.security.sasl",
          "java.sql",
          "java.sql.rowset",
          "java.transaction.xa",
          "java.xml",
          "java.xml.crypto",
          "jdk.crypto.ec",
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

  /** Links it of the JDK that runs this; refuses one that cannot link. */
  static Path link(Path target) {
    var jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
    Command.run(
        List.of(
            jlink.toString(),
            "--add-modules",
            String.join(",", MODULES),
            "--include-locales=nl,en",
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--output",
            target.toString()));
    return target;
  }
}
