package nl.innovatiebudget.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What a service does on Kafka, by its code: the topics of which it names the constant (it writes
 * to those by its outbox) and the channels in its properties.
 *
 * @param written addresses of topics
 * @param heard group by topic
 */
record CodeTopics(Set<String> written, Map<String, String> heard) {

  private static final String DEAD_LETTERS = ".dlt";

  private static final Path KIT =
      Path.of("../../service-kit/src/main/java/nl/innovatiebudget/kit/event/Topic.java");

  private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z]+)\\(\"([a-z0-9.]+)\"\\)");

  private static final Map<String, String> CONSTANTS = constants();
  private static final Map<String, CodeTopics> READ = new ConcurrentHashMap<>();

  static CodeTopics of(String service) {
    return READ.computeIfAbsent(service, CodeTopics::read);
  }

  private static CodeTopics read(String service) {
    var channels = new TreeMap<String, String>();
    var config = ServiceConfig.of(service);
    for (var name : config.builtInNames()) {
      if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".connector")) {
        var channel = name.substring(0, name.length() - ".connector".length());
        var topic = config.builtIn(channel + ".topic");
        channels.put(topic, config.builtIn(channel + ".group.id"));
        if (!config.builtIn(channel + ".dead-letter-queue.topic").equals(topic + DEAD_LETTERS)) {
          throw new AssertionError(channel + " gives up elsewhere");
        }
      }
    }
    return new CodeTopics(written(service), channels);
  }

  /** Every topic of the kit, with its dead letters. */
  static Set<String> all() {
    var all = new TreeSet<String>();
    for (var address : CONSTANTS.values()) {
      all.add(address);
      all.add(address + DEAD_LETTERS);
    }
    return all;
  }

  /** What the service must be allowed to do, and no more. */
  Set<String> rights() {
    var rights = new TreeSet<String>();
    for (var topic : written) {
      rights.add("topic " + topic + " Write");
      rights.add("topic " + topic + " Describe");
    }
    heard.forEach(
        (topic, group) -> {
          rights.add("topic " + topic + " Read");
          rights.add("topic " + topic + " Describe");
          rights.add("group " + group + " Read");
          rights.add("group " + group + " Describe");
          rights.add("topic " + topic + DEAD_LETTERS + " Write");
          rights.add("topic " + topic + DEAD_LETTERS + " Describe");
        });
    return rights;
  }

  /** Its consumer groups, each with its topic. */
  Set<String> groups() {
    var groups = new TreeSet<String>();
    heard.forEach((topic, group) -> groups.add(group + " of " + topic));
    return groups;
  }

  /** A consumer says of which topic it is by returning it; any other mention is a write. */
  private static Set<String> written(String service) {
    var sources = Path.of("../..", service + "-service", "src/main/java");
    var written = new TreeSet<String>();
    try (var files = Files.walk(sources)) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        var source = Files.readString(file).replaceAll("return Topic\\.[A-Z]+;", "");
        CONSTANTS.forEach(
            (constant, address) -> {
              if (Pattern.compile("\\bTopic\\." + constant + "\\b").matcher(source).find()) {
                written.add(address);
              }
            });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written;
  }

  private static Map<String, String> constants() {
    try {
      var constants = new TreeMap<String, String>();
      var matcher = CONSTANT.matcher(Files.readString(KIT));
      while (matcher.find()) {
        constants.put(matcher.group(1), matcher.group(2));
      }
      return constants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
