package nl.innovatiebudget.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Platform;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import nl.innovatiebudget.local.stack.Service;

/**
 * The image of a service as an OCI tarball: what changes least in the lowest layer, a user that is
 * not root, nothing that the service could write to.
 */
final class Tarball {

  private static final FilePermissions READ = FilePermissions.fromOctalString("444");
  private static final FilePermissions READ_WRITE_AND_RUN = FilePermissions.fromOctalString("777");
  private static final FilePermissions READ_AND_RUN = FilePermissions.fromOctalString("555");

  private Tarball() {}

  /**
   * @param root the file system of the image
   * @param base name of an image to build on; empty for none
   */
  static Path write(Service service, Path root, String base, Path target) {
    var tarball = target.resolve(service.module() + ".tar");
    try {
      var image = base.isEmpty() ? Jib.fromScratch() : Jib.from(base);
      image
          .setFormat(ImageFormat.OCI)
          .setUser(ImageFacts.USER + ":" + ImageFacts.USER)
          .setWorkingDirectory(AbsoluteUnixPath.get("/app"))
          .setEntrypoint(StartLine.ofTheImage())
          .setEnvironment(Map.of("MALLOC_ARENA_MAX", "2", "LANG", "C.UTF-8"))
          .addExposedPort(Port.tcp(ImageFacts.HTTP_PORT))
          .addExposedPort(Port.tcp(ImageFacts.MANAGEMENT_PORT))
          .setPlatforms(Set.of(platform()))
          .setLabels(labels(service, base));
      for (var layer : layers(root, base.isEmpty())) {
        image.addFileEntriesLayer(layer);
      }
      containerize(image, service, base, target, tarball);
      return tarball;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidImageReferenceException e) {
      throw new IllegalArgumentException("no name of an image: " + base, e);
    }
  }

  private static void containerize(
      JibContainerBuilder image, Service service, String base, Path target, Path tarball)
      throws IOException, InvalidImageReferenceException {
    try {
      image.containerize(
          Containerizer.to(TarImage.at(tarball).named(ImageFacts.name(service.module())))
              .setOfflineMode(base.isEmpty())
              .setBaseImageLayersCache(target.resolve("work/cache/base"))
              .setApplicationLayersCache(target.resolve("work/cache/layers")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (RegistryException | CacheDirectoryCreationException | ExecutionException e) {
      throw new IllegalStateException("the image of " + service.module() + " cannot be made", e);
    }
  }

  private static List<FileEntriesLayer> layers(Path root, boolean withSystem) throws IOException {
    var layers = new ArrayList<FileEntriesLayer>();
    if (withSystem) {
      var system = FileEntriesLayer.builder().setName("system");
      try (var folders = Files.list(root)) {
        for (var folder : folders.sorted().toList()) {
          if (!List.of("app", "opt", "tmp").contains(folder.getFileName().toString())) {
            add(system, root, folder);
          }
        }
      }
      layers.add(system.build());
    }
    layers.add(
        FileEntriesLayer.builder()
            .setName("written")
            .addEntry(
                root.resolve("app"), AbsoluteUnixPath.get(ImageFacts.WRITTEN), READ_WRITE_AND_RUN)
            .build());
    layers.add(layer("java", root, root.resolve("opt")));
    layers.add(layer("libraries", root, root.resolve("app/lib")));
    var service = FileEntriesLayer.builder().setName("service");
    try (var files = Files.list(root.resolve("app"))) {
      for (var file : files.sorted().toList()) {
        if (!file.getFileName().toString().equals("lib")) {
          add(service, root, file);
        }
      }
    }
    layers.add(service.build());
    return layers;
  }

  private static FileEntriesLayer layer(String name, Path root, Path folder) throws IOException {
    var layer = FileEntriesLayer.builder().setName(name);
    add(layer, root, folder);
    return layer.build();
  }

  private static void add(FileEntriesLayer.Builder layer, Path root, Path tree) throws IOException {
    layer.addEntryRecursive(
        tree,
        AbsoluteUnixPath.get("/" + root.relativize(tree)),
        (file, inImage) ->
            Files.isDirectory(file) || Files.isExecutable(file) ? READ_AND_RUN : READ);
  }

  /** Architectures have other names in images than in Java. */
  private static Platform platform() {
    var architecture = System.getProperty("os.arch");
    return new Platform(architecture.equals("aarch64") ? "arm64" : architecture, "linux");
  }

  /** Under the names of the OCI annotations, which registries and clusters show. */
  private static Map<String, String> labels(Service service, String base) {
    var labels = new TreeMap<String, String>();
    labels.put("org.opencontainers.image.title", service.module());
    labels.put("org.opencontainers.image.version", ImageFacts.version());
    labels.put("org.opencontainers.image.licenses", "EUPL-1.2");
    labels.put("org.opencontainers.image.vendor", "Innovatiebudget Digitale Overheid");
    labels.put("nl.innovatiebudget.sbom", "/" + Layout.CONTENTS);
    if (!base.isEmpty()) {
      labels.put("org.opencontainers.image.base.name", base);
    }
    var commit = List.of("git", "rev-parse", "HEAD");
    if (Command.works(commit)) {
      labels.put("org.opencontainers.image.revision", Command.run(commit).strip());
    }
    return labels;
  }
}
