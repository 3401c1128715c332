package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The little that a Java runtime needs beside itself: the C library of this machine with its
 * loader, and a user. No shell, no package manager.
 */
final class SystemFiles {

  /** Loaded by name while running: names of hosts and users. */
  private static final List<String> ALSO =
      List.of("libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2", "libgcc_s.so.1");

  private static final Pattern NEEDED = Pattern.compile("(?:=> )?(/\\S+) \\(0x");

  private SystemFiles() {}

  /**
   * Puts them under the root of an image.
   *
   * @return by file in the image, the file of this machine
   */
  static Map<String, Path> put(Path root, Path runtime) {
    var needed = new LinkedHashSet<Path>();
    for (var part :
        List.of("bin/java", "lib/server/libjvm.so", "lib/libfontmanager.so", "lib/libjli.so")) {
      needed.addAll(neededBy(runtime.resolve(part)));
    }
    var library =
        needed.stream()
            .filter(file -> file.toString().matches(".*/libc\\.so[.0-9]*"))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no C library among " + needed));
    ALSO.stream().map(library::resolveSibling).filter(Files::exists).forEach(needed::add);
    needed.removeIf(file -> file.startsWith(runtime));
    var put = new TreeMap<String, Path>();
    try {
      for (var file : needed) {
        put.put(file.toString(), file.toRealPath());
        var target = root.resolve(file.toString().substring(1));
        Files.createDirectories(target.getParent());
        Files.copy(file.toRealPath(), target, StandardCopyOption.REPLACE_EXISTING);
      }
      write(
          root.resolve("etc/passwd"), "service:x:%1$d:%1$d::/:/none\n".formatted(ImageFacts.USER));
      write(root.resolve("etc/group"), "service:x:%d:\n".formatted(ImageFacts.USER));
      write(root.resolve("etc/nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n");
      return put;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Package and version that brought a file to this machine, or that nobody knows. */
  static String versionOf(Path file) {
    // Where /lib is /usr/lib, dpkg may know the file by the other name.
    var end = "/" + file.subpath(file.getNameCount() - 2, file.getNameCount());
    var search = List.of("dpkg-query", "-S", "*" + end);
    if (!Command.works(search)) {
      return "unknown";
    }
    return Command.run(search)
        .lines()
        .filter(line -> line.endsWith(end))
        .findFirst()
        .map(line -> line.substring(0, line.lastIndexOf(": ")))
        .map(name -> Command.run(List.of("dpkg-query", "-W", "-f=${Package} ${Version}", name)))
        .orElse("unknown");
  }

  private static Set<Path> neededBy(Path library) {
    var needed = new LinkedHashSet<Path>();
    var matcher = NEEDED.matcher(Command.run(List.of("ldd", library.toString())));
    while (matcher.find()) {
      needed.add(Path.of(matcher.group(1)));
    }
    return needed;
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
