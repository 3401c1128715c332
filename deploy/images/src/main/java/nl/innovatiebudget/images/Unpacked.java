package nl.innovatiebudget.images;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An OCI tarball (OCI image layout 1.0) as a container engine would unpack it: its layers over each
 * other.
 *
 * @param layout the files of the tarball itself
 * @param manifest of its one image
 * @param config of that image
 * @param root its file system
 */
record Unpacked(Path layout, JsonNode manifest, JsonNode config, Path root) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Refuses a tarball without exactly one image. */
  static Unpacked of(Path tarball, Path folder) {
    var layout = folder.resolve("layout");
    var root = folder.resolve("root");
    Trees.delete(folder);
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
        Command.run(
            List.of(
                "tar",
                "--same-permissions",
                "-xzf",
                blob(layout, layer).toString(),
                "-C",
                root.toString()));
      }
      var config = JSON.readTree(blob(layout, manifest.required("config")).toFile());
      return new Unpacked(layout, manifest, config, root);
    } catch (IOException e) {
      throw new UncheckedIOException(tarball + " is no OCI image layout", e);
    }
  }

  /** What it starts. */
  List<String> entrypoint() {
    return texts(config.at("/config/Entrypoint"));
  }

  /** Variables that it brings itself. */
  Map<String, String> environment() {
    return texts(config.at("/config/Env")).stream()
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return List.copyOf(texts);
  }

  /** The file that a descriptor is about. */
  static Path blob(Path layout, JsonNode descriptor) {
    return layout.resolve("blobs/" + descriptor.required("digest").asText().replace(':', '/'));
  }
}
