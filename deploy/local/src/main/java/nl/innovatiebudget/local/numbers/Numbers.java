package nl.innovatiebudget.local.numbers;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Metrics of the services at one moment, in the text format of Prometheus.
 *
 * @param samples all that could be read
 * @param silent services that did not answer
 */
record Numbers(List<Sample> samples, List<String> silent) {

  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(5);
  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})? ([-+0-9.eE]+)(?: [0-9]+)?");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** One number with its labels. */
  record Sample(String name, Map<String, String> labels, double value) {

    String label(String label) {
      return labels.getOrDefault(label, "");
    }
  }

  /** Asks all four services. */
  static Numbers of(Stack stack) {
    var text = new StringBuilder();
    var silent = new ArrayList<String>();
    try (var client = HttpClient.newHttpClient()) {
      for (var service : Service.values()) {
        try {
          var request =
              HttpRequest.newBuilder(URI.create(stack.service(service).metrics()))
                  .timeout(ANSWERED_WITHIN)
                  .build();
          text.append(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
          silent.add(service.module());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          silent.add(service.module());
        }
      }
    }
    return new Numbers(read(text.toString()), silent);
  }

  /** Reads the samples; what is not a number is left out. */
  static List<Sample> read(String text) {
    var samples = new ArrayList<Sample>();
    text.lines()
        .map(LINE::matcher)
        .filter(java.util.regex.Matcher::matches)
        .forEach(
            line ->
                samples.add(
                    new Sample(
                        line.group(1), labels(line.group(2)), Double.parseDouble(line.group(3)))));
    return samples;
  }

  private static Map<String, String> labels(String text) {
    var labels = new HashMap<String, String>();
    if (text != null) {
      LABEL.matcher(text).results().forEach(label -> labels.put(label.group(1), label.group(2)));
    }
    return labels;
  }

  List<Sample> all(String name, Predicate<Sample> which) {
    return samples.stream().filter(sample -> sample.name().equals(name)).filter(which).toList();
  }

  /** The value of the first such sample; nothing if it is not known. */
  Optional<Long> one(String name, Predicate<Sample> which) {
    return all(name, which).stream().findFirst().map(sample -> Math.round(sample.value()));
  }
}
