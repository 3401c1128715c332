package nl.innovatiebudget.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An OCI tarball (OCI image layout 1.0) as a container engine would unpack it: its layers over each
 * other.
 *
 * @param root its file system
 * @param entrypoint what it starts
 * @param user as whom
 */
record Unpacked(Path root, List<String> entrypoint, String user) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refuses a tarball without exactly one image. */
  static Unpacked of(Path tarball, Path folder) {
    var layout = folder.resolve("layout");
    var root = folder.resolve("root");
    try {
      Files.createDirectories(layout);
      Files.createDirectories(root);
      Command.run(List.of("tar", "-xf", tarball.toString(), "-C", layout.toString()));
      var manifests = JSON.readTree(layout.resolve("index.json").toFile()).required("manifests");
      if (manifests.size() != 1) {
        throw new IllegalArgumentException(tarball + " has " + manifests.size() + " images");
      }
      var manifest = JSON.readTree(blob(layout, manifests.get(0)).toFile());
      for (var layer : manifest.required("layers")) {
        Command.run(List.of("tar", "-xzf", blob(layout, layer).toString(), "-C", root.toString()));
      }
      var config =
          JSON.readTree(blob(layout, manifest.required("config")).toFile()).required("config");
      var entrypoint = new ArrayList<String>();
      config.required("Entrypoint").forEach(word -> entrypoint.add(word.asText()));
      return new Unpacked(root, List.copyOf(entrypoint), config.required("User").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(tarball + " is no OCI image layout", e);
    }
  }

  private static Path blob(Path layout, JsonNode descriptor) {
    return layout.resolve("blobs/" + descriptor.required("digest").asText().replace(':', '/'));
  }
}
