package nl.innovatiebudget.local.telemetry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a service's log holds.
 *
 * @param lines how many there are in JSON
 * @param traced how many of those have a trace id
 * @param broken lines that are no whole JSON, each cut off
 * @param personal words that may not be in a log, of which the first ones that were found
 */
record LogCheck(int lines, int traced, List<String> broken, List<String> personal) {

  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int SHOWN = 5;
  private static final int CUT_AFTER = 120;

  /**
   * Reads a log.
   *
   * @param words names, numbers and titles of people and bodies
   */
  static LogCheck of(Path log, Collection<String> words) {
    var json = new ObjectMapper();
    int lines = 0;
    int traced = 0;
    var broken = new ArrayList<String>();
    var personal = new ArrayList<String>();
    for (var line : read(log)) {
      try {
        var entry = json.readTree(line);
        if (!entry.isObject()) {
          broken.add(cut(line));
        }
        lines++;
        traced += entry.path("mdc").path("traceId").asText().length() == 32 ? 1 : 0;
      } catch (JsonProcessingException e) {
        broken.add(cut(line));
      }
      words.stream()
          .filter(line::contains)
          .forEach(word -> personal.add(word + " in " + cut(line)));
      ADDRESS.matcher(line).results().forEach(match -> personal.add(match.group()));
    }
    return new LogCheck(lines, traced, first(broken), first(personal));
  }

  /** What the virtual machine itself says before the service has a log is not the service's. */
  private static List<String> read(Path log) {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> !line.isBlank() && !line.startsWith("WARNING: ")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cut(String line) {
    return line.length() <= CUT_AFTER ? line : line.substring(0, CUT_AFTER) + "…";
  }

  private static List<String> first(List<String> all) {
    return all.stream().distinct().limit(SHOWN).toList();
  }
}
