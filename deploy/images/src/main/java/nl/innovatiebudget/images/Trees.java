package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/** Trees of files. */
final class Trees {

  /** What the image builder gives every file, so that the same content is the same image. */
  private static final FileTime ONE_SECOND = FileTime.fromMillis(1000);

  private Trees() {}

  static void copy(Path from, Path to) {
    for (var file : all(from)) {
      var target = to.resolve(from.relativize(file).toString());
      try {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(
              file,
              target,
              StandardCopyOption.COPY_ATTRIBUTES,
              LinkOption.NOFOLLOW_LINKS,
              StandardCopyOption.REPLACE_EXISTING);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The cache of classes knows a file by its time too. */
  static void resetTimes(Path tree) {
    for (var file : all(tree)) {
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        try {
          Files.setLastModifiedTime(file, ONE_SECOND);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  static long bytes(Path tree) {
    return all(tree).stream()
        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
        .mapToLong(file -> file.toFile().length())
        .sum();
  }

  static void delete(Path tree) {
    if (Files.exists(tree)) {
      // What comes out of a tarball may be in folders that nobody can write to.
      all(tree).stream()
          .filter(file -> Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .map(Path::toFile)
          .filter(folder -> !folder.canWrite() && !folder.setWritable(true))
          .forEach(folder -> System.err.println(folder + " cannot be emptied"));
      all(tree).stream()
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private static List<Path> all(Path tree) {
    try (var files = Files.walk(tree)) {
      return files.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
