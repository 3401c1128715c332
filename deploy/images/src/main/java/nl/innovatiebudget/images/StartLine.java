package nl.innovatiebudget.images;

import java.util.ArrayList;
import java.util.List;

/** How a service is started in its image, and while it is trained. */
final class StartLine {

  static final String CACHE = "/app/app.aot";
  static final String TRAINED = ImageFacts.WRITTEN + "/app.aot";

  private static final String JAVA = "/opt/java/bin/java";
  private static final String JAR = "/app/quarkus-run.jar";
  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          // As in the demo and the drills: the second compiler takes a second of a processor from a
          // start. The benchmarks have it, so what they say of long work is not said of an image.
          "-XX:TieredStopAtLevel=1",
          // What the cache has of a heap has to fit in what Java starts with.
          "-XX:InitialRAMPercentage=25",
          "-XX:MaxRAMPercentage=40",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Xss512k",
          "-Djava.awt.headless=true");

  private StartLine() {}

  /** What the image starts. A cache that does not fit is left aside by Java, not an error. */
  static List<String> ofTheImage() {
    return with("-XX:AOTCache=" + CACHE);
  }

  /** Leaves a cache behind when the service ends. */
  static List<String> ofTheTraining() {
    return with("-XX:AOTCacheOutput=" + TRAINED);
  }

  static List<String> withoutCache() {
    return with();
  }

  private static List<String> with(String... cache) {
    var line = new ArrayList<String>();
    line.add(JAVA);
    line.addAll(OPTIONS);
    line.addAll(List.of(cache));
    line.addAll(List.of("-jar", JAR));
    return List.copyOf(line);
  }
}
