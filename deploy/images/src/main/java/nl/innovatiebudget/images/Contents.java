package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Component.Type;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.OrganizationalEntity;
import org.cyclonedx.model.Property;

/**
 * The list of contents of an image (CycloneDX 1.6): its libraries, Java and the files of the
 * system, each file with the hash that it has in the image.
 */
final class Contents {

  /** Where in the image a component is. */
  static final String FILE = "nl.innovatiebudget:file";

  private static final String DEPENDENCIES = "app/quarkus-app-dependencies.txt";
  private static final List<String> LIBRARIES = List.of("app/lib/main", "app/lib/boot");

  private Contents() {}

  /**
   * @param root of the image, with everything else in it
   * @param system by file in the image, where it came from on this machine
   */
  static void write(String module, Path root, Map<String, Path> system, Path target) {
    var list = new Bom();
    var metadata = new Metadata();
    metadata.setComponent(component(Type.CONTAINER, module, ImageFacts.version()));
    list.setMetadata(metadata);
    try {
      for (var line : Files.readAllLines(root.resolve(DEPENDENCIES))) {
        addLibrary(list, root, line.split(":"));
      }
      var java = component(Type.PLATFORM, "Java", Runtime.version().toString());
      var vendor = new OrganizationalEntity();
      vendor.setName(System.getProperty("java.vendor"));
      java.setSupplier(vendor);
      list.addComponent(java);
      for (var file : system.entrySet()) {
        var component = component(Type.FILE, file.getKey(), SystemFiles.versionOf(file.getValue()));
        located(component, root, file.getKey().substring(1));
        list.addComponent(component);
      }
      Files.writeString(
          target, BomGeneratorFactory.createJson(Version.VERSION_16, list).toJsonString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneratorException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param parts group, artifact, classifier, type and version; what the build packed into another
   *     file is left out
   */
  private static void addLibrary(Bom list, Path root, String[] parts) throws IOException {
    var classifier = parts[2].isEmpty() ? "" : "-" + parts[2];
    var file = "%s.%s-%s%s.%s".formatted(parts[0], parts[1], parts[4], classifier, parts[3]);
    for (var folder : LIBRARIES) {
      if (Files.exists(root.resolve(folder).resolve(file))) {
        var component = component(Type.LIBRARY, parts[1], parts[4]);
        component.setGroup(parts[0]);
        component.setPurl(
            "pkg:maven/%s/%s@%s?type=%s".formatted(parts[0], parts[1], parts[4], parts[3]));
        located(component, root, folder + "/" + file);
        list.addComponent(component);
      }
    }
  }

  private static Component component(Type type, String name, String version) {
    var component = new Component();
    component.setType(type);
    component.setName(name);
    component.setVersion(version);
    return component;
  }

  private static void located(Component component, Path root, String file) throws IOException {
    component.addHash(
        new Hash(Hash.Algorithm.SHA_256, Digests.sha256(Files.readAllBytes(root.resolve(file)))));
    var property = new Property();
    property.setName(FILE);
    property.setValue("/" + file);
    component.addProperty(property);
  }
}
