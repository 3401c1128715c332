package nl.innovatiebudget.images;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.innovatiebudget.local.stack.Service;

/**
 * The file system of an image before it is packed: Java, the service as it was built, the list of
 * contents, and beside those only what Java needs of the system.
 */
final class Layout {

  static final String CONTENTS = "app/sbom.cdx.json";

  private Layout() {}

  /**
   * @param home the checkout, with the services built
   * @param runtime as jlink left it
   * @return the root
   */
  static Path of(Service service, Path home, Path runtime, Path root) {
    var packaged = home.resolve(service.module()).resolve("target/quarkus-app");
    if (!Files.exists(packaged)) {
      throw new IllegalStateException(packaged + " is missing; run: make build");
    }
    Trees.delete(root);
    Trees.copy(runtime, root.resolve("opt/java"));
    Trees.copy(packaged, root.resolve("app"));
    var system = SystemFiles.put(root, runtime);
    Contents.write(service.module(), root, system, root.resolve(CONTENTS));
    Trees.resetTimes(root);
    return root;
  }
}
