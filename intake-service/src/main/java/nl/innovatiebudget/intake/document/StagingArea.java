package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an upload is written while it comes in, in pieces of {@value #PIECE} bytes: never is more
 * of it in memory. For a directory store this is in the same file system, so that accepting a file
 * is a rename.
 */
@ApplicationScoped
class StagingArea {

  static final int PIECE = 16 * 1024;

  private static final Set<StandardOpenOption> NEW =
      EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path directory;

  StagingArea(DocumentsConfig config) {
    var store = config.store();
    directory =
        switch (store.kind()) {
          case DIRECTORY -> store.directory().resolve("incoming");
          case S3 -> store.incoming();
        };
  }

  /** The stream went on after as many bytes as are allowed. */
  static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The stream broke off, or was not at its end in time. */
  static final class BrokenOffException extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(@Nullable Throwable cause) {
      super(cause);
    }
  }

  /**
   * Writes a stream to a file and to disk. Leaves nothing when that fails, the stream breaks off,
   * has more bytes than allowed, or takes too long; the last is judged between two reads.
   */
  StagedContent receive(InputStream bytes, long maximumBytes, Duration within) throws IOException {
    Files.createDirectories(directory);
    var file = directory.resolve(UUID.randomUUID().toString());
    try {
      return write(file, bytes, maximumBytes, System.nanoTime() + within.toNanos());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static StagedContent write(
      Path file, InputStream bytes, long maximumBytes, long deadlineNanos) throws IOException {
    var ownerOnly =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var digest = sha256();
    long size = 0;
    try (var out = FileChannel.open(file, NEW, ownerOnly)) {
      var piece = new byte[PIECE];
      int read;
      while ((read = next(bytes, piece)) >= 0) {
        size += read;
        if (size > maximumBytes) {
          throw new TooLargeException();
        }
        if (System.nanoTime() > deadlineNanos) {
          throw new BrokenOffException(null);
        }
        digest.update(piece, 0, read);
        var rest = ByteBuffer.wrap(piece, 0, read);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      out.force(true);
    }
    return new StagedContent(file, HexFormat.of().formatHex(digest.digest()), size);
  }

  private static int next(InputStream bytes, byte[] piece) throws BrokenOffException {
    try {
      return bytes.read(piece);
    } catch (IOException e) {
      throw new BrokenOffException(e);
    }
  }

  /** Removes what a crash left behind: every file that was last written before that instant. */
  void removeOlderThan(Instant instant) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (var files = Files.newDirectoryStream(directory)) {
      for (var file : files) {
        removeIfOlder(file, instant);
      }
    }
  }

  private static void removeIfOlder(Path file, Instant instant) throws IOException {
    try {
      if (Files.getLastModifiedTime(file).toInstant().isBefore(instant)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException accepted) {
      // it was accepted or removed in the meantime
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
