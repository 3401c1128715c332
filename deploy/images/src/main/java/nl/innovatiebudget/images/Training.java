package nl.innovatiebudget.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.parts.Broker;

/**
 * A run in which a service starts, is asked a little of everything and ends, after which Java
 * leaves a cache of what it loaded, linked and measured (JEP 483, 514, 515).
 */
final class Training {

  private static final Duration WRITES_CACHE_WITHIN = Duration.ofMinutes(6);

  private Training() {}

  /**
   * @param running was started with a line of {@link StartLine#ofTheTraining}
   * @param tmp the folder that is its {@code /tmp}
   * @param root of the image, which gets the cache
   * @return the cache
   */
  static Path end(Running running, Broker broker, Path tmp, Path root) {
    running.awaitReady();
    ask(running, broker);
    running.stop(WRITES_CACHE_WITHIN);
    var trained = tmp.resolve(StartLine.TRAINED.substring(ImageFacts.WRITTEN.length() + 1));
    if (!Files.exists(trained)) {
      throw new IllegalStateException("the training left no cache:\n" + running.log());
    }
    var cache = root.resolve(StartLine.CACHE.substring(1));
    try {
      Files.move(trained, cache, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Trees.resetTimes(cache);
    return cache;
  }

  /** Reads whatever takes no parameter, as somebody of either kind. What is answered is for us. */
  private static void ask(Running running, Broker broker) {
    var api = new Api(HttpClient.newHttpClient(), running.addresses().api(), new Login(broker));
    var paths = api.get(Neighbours.STAFF, "/openapi.json").expect(200).body().path("paths");
    for (var path : paths.properties()) {
      if (path.getValue().has("get") && !path.getKey().contains("{")) {
        ask(api, path.getKey().replaceFirst("^/v1", ""), path.getValue().path("get"));
      }
    }
    running.statusOf(running.addresses().metrics());
  }

  private static void ask(Api api, String path, JsonNode operation) {
    if (operation.at("/responses/200/content").has("application/json")) {
      for (var who : List.of(Neighbours.APPLICANT, Neighbours.STAFF)) {
        api.get(who, path);
      }
    }
  }
}
