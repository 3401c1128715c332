package nl.innovatiebudget.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Files in a directory, as {@code ab/cd/abcd…}. A file is on disk before it gets its name, and gets
 * it in one step, so a name always stands for whole content. Staged files have to be in the same
 * file system.
 */
final class DirectoryStore implements DocumentStore {

  private final Path root;

  DirectoryStore(Path root) {
    this.root = root;
  }

  @Override
  public void keep(StagedContent content) throws IOException {
    var file = place(content.sha256());
    var directory = file.getParent();
    Files.createDirectories(directory);
    Files.move(content.file(), file, StandardCopyOption.ATOMIC_MOVE);
    for (var made = directory; made != null; made = made.equals(root) ? null : made.getParent()) {
      force(made);
    }
  }

  @Override
  public Optional<InputStream> open(String sha256) throws IOException {
    try {
      return Optional.of(Files.newInputStream(place(sha256)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  private Path place(String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256 in hexadecimals");
    }
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
  }

  /** Makes the name last: on Linux a directory is written out like a file. */
  private static void force(Path directory) throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
