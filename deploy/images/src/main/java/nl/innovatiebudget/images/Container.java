package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs commands in the file system of an image: with that as their root, which they cannot write
 * to, and as the image's user, where this machine lets us; otherwise with its Java and its files
 * where they are here.
 */
final class Container {

  private static final List<String> PLACES = List.of("proc", "dev", "tmp", "etc");
  private static final Pattern PLACE = Pattern.compile("(^|=)(/app|/opt|/tmp)(?=/|$)");
  private static final List<String> FILES = List.of("etc/hosts", "etc/resolv.conf");

  /** Each step of the script that a machine may refuse, where it changes nothing that stays. */
  private static final String PROBE =
      "mount --bind /tmp /tmp && mount -t proc proc /proc && mount -t tmpfs tmpfs /tmp"
          + " && mount -o remount,bind,ro /tmp"
          + " && exec setpriv --clear-groups --no-new-privs"
          + " unshare --root=/ --wd=/ --setgid=%1$d --setuid=%1$d true";

  private final Path script;
  private final boolean closed;

  private Container(Path home, boolean closed) {
    this.script = home.resolve("deploy/images/container.sh");
    this.closed = closed;
  }

  /**
   * As closed as this machine allows.
   *
   * @param home the checkout
   */
  static Container of(Path home) {
    var probe = PROBE.formatted(ImageFacts.USER);
    return new Container(home, Command.works(List.of("unshare", "--mount", "sh", "-c", probe)));
  }

  /** As on a machine that allows nothing. */
  static Container open(Path home) {
    return new Container(home, false);
  }

  /** Whether the root file system is the image's. */
  boolean isClosed() {
    return closed;
  }

  /** In words, for who reads the outcome. */
  String how() {
    return closed
        ? "own root, read only, user " + ImageFacts.USER
        : "its Java in this machine's root, as changing that is not allowed here";
  }

  /**
   * A process to start.
   *
   * @param root the file system on this machine; gets the places that an engine fills
   * @param tmp a folder that is its {@code /tmp}
   * @param line as the image says it
   * @param environment all of it
   */
  ProcessBuilder command(Path root, Path tmp, List<String> line, Map<String, String> environment) {
    var command = new ArrayList<String>();
    UnaryOperator<String> seen = word -> word;
    if (closed) {
      prepare(root, tmp);
      command.addAll(List.of("unshare", "--mount", script.toString()));
      command.addAll(List.of(root.toString(), tmp.toString(), Integer.toString(ImageFacts.USER)));
    } else {
      seen = word -> here(word, root, tmp);
    }
    line.stream().map(seen).forEach(command::add);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    for (var variable : environment.entrySet()) {
      builder.environment().put(variable.getKey(), seen.apply(variable.getValue()));
    }
    return builder;
  }

  /** A place in the image, also behind an option, as it is on this machine. */
  private static String here(String word, Path root, Path tmp) {
    return PLACE
        .matcher(word)
        .replaceAll(
            found -> {
              var folder = found.group(2);
              var here =
                  folder.equals(ImageFacts.WRITTEN) ? tmp : root.resolve(folder.substring(1));
              return Matcher.quoteReplacement(found.group(1) + here);
            });
  }

  private static void prepare(Path root, Path tmp) {
    try {
      for (var place : PLACES) {
        Files.createDirectories(root.resolve(place));
      }
      for (var file : FILES) {
        if (!Files.exists(root.resolve(file))) {
          Files.createFile(root.resolve(file));
        }
      }
      Files.setPosixFilePermissions(tmp, PosixFilePermissions.fromString("rwxrwxrwx"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
