package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** What the images promise to a cluster. The manifests of deploy/kubernetes are held against it. */
public final class ImageFacts {

  /** Number of the user and of its group; a name says nothing to a cluster. */
  public static final int USER = 10001;

  public static final int HTTP_PORT = 8080;
  public static final int MANAGEMENT_PORT = 9000;

  /** The only folder that a service writes to; it has to be a volume, as the rest is read only. */
  public static final String WRITTEN = "/tmp";

  /** Folders with what the image starts; a volume there would hide it. */
  public static final List<String> STARTED = List.of("/app", "/opt");

  private ImageFacts() {}

  /** Version of the project without the word for what is not released yet. */
  public static String version() {
    var facts = new Properties();
    try (var file = ImageFacts.class.getResourceAsStream("image.properties")) {
      facts.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return facts.getProperty("version").replace("-SNAPSHOT", "");
  }

  /** Name by which a container engine knows the image of a module before it is pushed anywhere. */
  public static String name(String module) {
    return "innovatiebudget/" + module + ":" + version();
  }
}
