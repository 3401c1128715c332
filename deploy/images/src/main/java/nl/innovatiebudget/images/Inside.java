package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.stack.Launch;

/**
 * Starts a service inside the file system of its image: with that as its root and as the image's
 * user, where this machine lets us; otherwise with its Java and its files in their place here.
 */
final class Inside {

  private final boolean closed;

  Inside() {
    var root = System.getProperty("java.io.tmpdir");
    this.closed =
        Files.isDirectory(Path.of(root))
            && Command.works(List.of("unshare", "--mount", "--mount-proc", "--root=/", "true"));
  }

  /** In words, for who reads the outcome. */
  String how() {
    return closed
        ? "from the tarball, its own root, user " + SystemFiles.USER
        : "from the tarball, but with this machine's root (unshare is not allowed here)";
  }

  /** Where the start line finds the file system. */
  Path root(Path root) {
    return closed ? Path.of("/") : root;
  }

  /** Where a file is that the service writes at this place of its own. */
  Path written(Path root, String place) {
    return closed ? root.resolve(place.substring(1)) : Path.of(place);
  }

  /**
   * @param root the file system on this machine
   * @param line as the service sees it, ending with the jar
   */
  Launch launch(Path root, List<String> line, String jar) {
    var command = new ArrayList<String>();
    if (closed) {
      command.addAll(
          List.of(
              "unshare",
              "--mount",
              "--mount-proc",
              "--root=" + root,
              "--wd=/app",
              "--setgid=" + SystemFiles.USER,
              "--setuid=" + SystemFiles.USER));
      place(root.resolve("proc"), "r-xr-xr-x");
      place(root.resolve("tmp"), "rwxrwxrwx");
    }
    command.addAll(line);
    return new Launch(
        command, jar, Map.of("innovatiebudget.documents.store.directory", "/tmp/documents"));
  }

  private static void place(Path folder, String permissions) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
