package nl.innovatiebudget.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface.Property;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * The settings that a service knows: those of its own and the kit's {@code @ConfigMapping}
 * interfaces, of the Quarkus extensions in the built service (each jar lists its own), of the Kafka
 * client, and what its properties files say of other libraries.
 */
final class ServiceConfig {

  private static final Map<String, ServiceConfig> READ = new ConcurrentHashMap<>();
  private static final Path ROOT = Path.of("..", "..");

  private final Map<String, String> builtIn;
  private final Map<String, Property> own;
  private final Map<String, Boolean> atRunTime = new HashMap<>();
  private final Set<String> others = new TreeSet<>();
  private final Names known;
  private final Names settled;

  private ServiceConfig(String service) {
    var home = ROOT.resolve(service + "-service");
    var kit = ROOT.resolve("service-kit");
    builtIn = new TreeMap<>();
    readProperties(kit.resolve("src/main/resources/META-INF/microprofile-config.properties"));
    readProperties(home.resolve("src/main/resources/application.properties"));
    own = mappings(List.of(classes(kit), classes(home)));
    readExtensions(home.resolve("target/quarkus-app/lib"));
    ProducerConfig.configNames().forEach(name -> others.add("kafka." + name));
    ConsumerConfig.configNames().forEach(name -> others.add("kafka." + name));
    builtIn.keySet().stream()
        .filter(name -> name.startsWith("mp.jwt.") || name.startsWith("smallrye.jwt."))
        .forEach(others::add);
    known = new Names();
    own.keySet().forEach(known::add);
    others.forEach(known::add);
    settled = new Names();
    atRunTime.forEach(
        (name, runTime) -> {
          known.add(name);
          if (!runTime) {
            settled.add(name);
          }
        });
  }

  static ServiceConfig of(String service) {
    return READ.computeIfAbsent(service, ServiceConfig::new);
  }

  /** The variable that sets a property. */
  static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** What the files in the jar say, outside profiles of development. */
  String builtIn(String property) {
    var value = builtIn.get(property);
    if (value == null) {
      throw new AssertionError("no value of " + property);
    }
    return value.replace(
        "${quarkus.application.name}", builtIn.getOrDefault("quarkus.application.name", ""));
  }

  Set<String> builtInNames() {
    return builtIn.keySet();
  }

  boolean knows(String variable) {
    return known.match(variable);
  }

  /** Whether a variable comes too late: the build has settled it. */
  boolean isSettledByTheBuild(String variable) {
    return settled.match(variable);
  }

  /**
   * Properties without which a production service does not start, or not as one: those without any
   * value, and those of which the value is of the developer's own machine.
   */
  Set<String> mustBeGiven() {
    var wanted = new TreeSet<String>();
    wanted.add("quarkus.datasource.username");
    wanted.add("quarkus.datasource.password");
    own.forEach(
        (name, property) -> {
          var value = builtIn.getOrDefault(name, defaultOf(property));
          if (!name.contains("*") && (value == null ? isRequired(property) : isLocal(value))) {
            wanted.add(name);
          }
        });
    builtIn.forEach(
        (name, value) -> {
          var known = own.containsKey(name) || knows(variable(name));
          if (known && isLocal(value) && !isSettledByTheBuild(variable(name))) {
            wanted.add(name);
          }
        });
    return wanted;
  }

  private static boolean isLocal(String value) {
    return value.contains("127.0.0.1")
        || value.contains("localhost")
        || value.contains("development");
  }

  private static boolean isRequired(Property property) {
    return property.getMethod().getReturnType() != Optional.class
        && !property.isDefaultMethod()
        && !property.isMap();
  }

  private static String defaultOf(Property property) {
    return property.hasDefaultValue() ? property.getDefaultValue() : null;
  }

  /** Variables of properties; names in quotes and stars stand for keys of one's own. */
  private static final class Names {

    private final Set<String> exact = new TreeSet<>();
    private final List<Pattern> patterns = new ArrayList<>();

    void add(String property) {
      exact.add(variable(property));
      if (property.contains("*") || property.contains("\"")) {
        var pattern =
            Pattern.compile("\\*|\"[^\"]*\"")
                .splitAsStream(property)
                .map(ServiceConfig::variable)
                .collect(
                    Collectors.joining(
                        "[A-Z0-9_]+",
                        "",
                        property.endsWith("*") || property.endsWith("\"") ? "[A-Z0-9_]+" : ""));
        patterns.add(Pattern.compile(pattern));
      }
    }

    boolean match(String variable) {
      return exact.contains(variable)
          || patterns.stream().anyMatch(p -> p.matcher(variable).matches());
    }
  }

  private void readProperties(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (var name : properties.stringPropertyNames()) {
      if (!name.startsWith("%")) {
        builtIn.put(name, properties.getProperty(name));
      }
    }
  }

  private static Path classes(Path module) {
    var classes = module.resolve("target/classes");
    if (!Files.isDirectory(classes)) {
      throw new AssertionError(classes + " is missing; run: make build");
    }
    return classes;
  }

  private static Map<String, Property> mappings(List<Path> directories) {
    var urls = directories.stream().map(ServiceConfig::url).toArray(URL[]::new);
    var mappings = new TreeMap<String, Property>();
    try (var loader = new URLClassLoader(urls, ServiceConfig.class.getClassLoader())) {
      for (var directory : directories) {
        for (var name : mentioning(directory)) {
          var type = Class.forName(name, false, loader);
          if (type.isAnnotationPresent(ConfigMapping.class)) {
            mappings.putAll(ConfigMappings.getProperties(ConfigClass.configClass(type)));
          }
        }
      }
      return mappings;
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static URL url(Path directory) {
    try {
      return directory.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Classes that mention the annotation; only those are loaded. */
  private static List<String> mentioning(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(ServiceConfig::mentionsMapping)
          .map(file -> directory.relativize(file).toString())
          .map(file -> file.substring(0, file.length() - 6).replace(File.separatorChar, '.'))
          .toList();
    }
  }

  private static boolean mentionsMapping(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains("Lio/smallrye/config/ConfigMapping;");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readExtensions(Path libraries) {
    if (!Files.isDirectory(libraries)) {
      throw new AssertionError(libraries + " is missing; run: make build");
    }
    try (var files = Files.walk(libraries)) {
      for (var file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
        try (var jar = new JarFile(file.toFile())) {
          var model = jar.getEntry("META-INF/quarkus-config-doc/quarkus-config-model.json");
          if (model != null) {
            try (var content = jar.getInputStream(model)) {
              new JsonMapper().readTree(content).findParents("path").forEach(this::remember);
            }
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(JsonNode item) {
    if (item.has("phase")) {
      var runTime = item.path("phase").asText().equals("RUN_TIME");
      atRunTime.put(item.at("/path/property").asText(), runTime);
      for (var path : item.path("additionalPaths")) {
        atRunTime.put(path.path("property").asText(), runTime);
      }
    }
  }
}
