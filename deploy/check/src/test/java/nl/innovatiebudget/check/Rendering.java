package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.Yaml;

/** Overlays as kustomize renders them; each is rendered once. */
final class Rendering {

  static final Path KUBERNETES = Path.of("..", "kubernetes");
  static final List<String> OVERLAYS = List.of("local", "test", "production");

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

  private Rendering() {}

  /** Whether kubectl is installed; the rules need what only it can put together. */
  static boolean isPossible() {
    return Installed.KUBECTL;
  }

  static Manifests of(String overlay) {
    return RENDERED.computeIfAbsent(
        overlay, name -> new Manifests(name, rendered(KUBERNETES.resolve("overlays/" + name))));
  }

  /** What a directory renders to. */
  static List<ObjectNode> rendered(Path directory) {
    try {
      var process =
          new ProcessBuilder("kubectl", "kustomize", directory.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(directory + " does not render");
      }
      return parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Every resource as it is written, before anything is patched. */
  static List<ObjectNode> asWritten() {
    var objects = new ArrayList<ObjectNode>();
    try (var files = Files.walk(KUBERNETES)) {
      for (var file : files.filter(Rendering::isKustomization).sorted().toList()) {
        for (var resource : YAML.readTree(file.toFile()).path("resources")) {
          var path = file.resolveSibling(resource.asText());
          if (Files.isRegularFile(path)) {
            objects.addAll(parse(Files.readString(path)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }

  private static boolean isKustomization(Path file) {
    return file.endsWith("kustomization.yaml");
  }

  /** The objects in a stream of YAML documents. */
  static List<ObjectNode> parse(String documents) {
    var parsed = new ArrayList<ObjectNode>();
    // Jackson's tree does not follow anchors, of which the files as written have some.
    for (var document : new Yaml().loadAll(documents)) {
      if (JSON.valueToTree(document) instanceof ObjectNode object) {
        parsed.add(object);
      }
    }
    return parsed;
  }

  private static final class Installed {

    static final boolean KUBECTL = look();

    private static boolean look() {
      var here = answers();
      System.out.println(
          here
              ? "Manifests: rendered by kubectl kustomize"
              : "Manifests: kubectl is not installed. The resources are read as written and held"
                  + " against their models; the rules about whole overlays are skipped.");
      return here;
    }

    private static boolean answers() {
      try {
        return new ProcessBuilder("kubectl", "kustomize", "--help")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor()
            == 0;
      } catch (IOException e) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
