package nl.innovatiebudget.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.http.Api;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Launch;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * From a packaged service to an image that was seen to start: its files in their places, a cache of
 * its classes as a first run left them (JEP 483, 514), the tarball, and a start from that.
 */
final class Making {

  private static final Duration WRITES_CACHE_WITHIN = Duration.ofMinutes(3);
  private static final String CACHE = "/tmp/app.aot";

  private final Stack stack;
  private final Path home;
  private final Path target;
  private final Path runtime;
  private final String base;
  private final Progress progress;
  private final Inside inside = new Inside();

  Making(Stack stack, Path home, Path target, Path runtime, String base, Progress progress) {
    this.stack = stack;
    this.home = home;
    this.target = target;
    this.runtime = runtime;
    this.base = base;
    this.progress = progress;
  }

  Made of(Service service) {
    var packaged = home.resolve(service.module()).resolve("target/quarkus-app");
    stack.startAs(service, withoutCache(packaged));
    var before = stack.service(service).readyAfter();
    progress.say("ready after %d ms without a cache".formatted(before.toMillis()));
    var root = layOut(service, packaged);
    train(service, root);
    var tarball = Tarball.write(service, root, base, target);
    progress.say("%s, %d MiB".formatted(tarball.getFileName(), size(tarball) >> 20));
    Trees.delete(root);
    var after = startFrom(service, tarball);
    progress.say("ready after %d ms from the tarball".formatted(after.toMillis()));
    return new Made(service, tarball, size(tarball), before, after, inside.how());
  }

  private static Launch withoutCache(Path packaged) {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new Launch(
        List.of(java, "-XX:+UseSerialGC", "-Xmx192m", "-XX:ReservedCodeCacheSize=64m", "-Xss512k"),
        packaged.resolve("quarkus-run.jar").toString(),
        Map.of());
  }

  private Path layOut(Service service, Path packaged) {
    var root = target.resolve(service.id() + "/root");
    Trees.copy(runtime, root.resolve("opt/java"));
    Trees.copy(packaged, root.resolve("app"));
    SystemFiles.put(root, runtime);
    var contents = home.resolve(service.module()).resolve("target/bom.json");
    if (Files.exists(contents)) {
      Trees.copy(contents, root.resolve("app/sbom.cdx.json"));
    } else {
      progress.say("no list of contents (target/bom.json): the image is made without");
    }
    Trees.resetTimes(root);
    return root;
  }

  /** A run in which the service starts, is asked a little of everything, and ends. */
  private void train(Service service, Path root) {
    var line = StartLine.java(inside.root(root), "-XX:AOTCacheOutput=" + CACHE);
    stack.startAs(service, inside.launch(root, line, StartLine.jar(inside.root(root))));
    ask(service);
    stack.service(service).stop(WRITES_CACHE_WITHIN);
    var cache = root.resolve("app/app.aot");
    try {
      Files.move(inside.written(root, CACHE), cache, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the trained " + service.module() + " left no cache; see " + stack.service(service).log(),
          e);
    }
    Trees.resetTimes(cache);
    progress.say("trained: %d MiB of classes".formatted(size(cache) >> 20));
  }

  /** Reads whatever takes no parameter, as everybody who may read something. */
  private void ask(Service service) {
    var client = HttpClient.newHttpClient();
    var login = new Login(stack.broker());
    var api = new Api(client, stack.service(service).api(), login);
    for (var page : List.of("/openapi.json", "/rounds", "/cases", "/pots", "/messages")) {
      for (var who : DemoRound.identities().names().subList(0, 8)) {
        api.get(who, page);
      }
    }
    get(client, stack.service(service).metrics());
  }

  /** What the image itself says is started; a cache that does not fit is an error here. */
  private Duration startFrom(Service service, Path tarball) {
    var unpacked = Unpacked.of(tarball, target.resolve(service.id() + "/unpacked"));
    var line = new ArrayList<>(unpacked.entrypoint());
    var jar = line.removeLast();
    if (!line.removeLast().equals("-jar")) {
      throw new IllegalStateException("the image starts no jar: " + unpacked.entrypoint());
    }
    line.replaceAll(
        word ->
            inside.root(unpacked.root()).equals(unpacked.root())
                ? word.replace("=/app", "=" + unpacked.root() + "/app")
                    .replaceFirst("^/opt", unpacked.root() + "/opt")
                : word);
    line.add("-XX:AOTMode=on");
    line.add("-Xmx192m");
    stack.startAs(
        service,
        inside.launch(
            unpacked.root(),
            line,
            inside.root(unpacked.root()).resolve(jar.substring(1)).toString()));
    get(HttpClient.newHttpClient(), stack.service(service).api() + "/openapi.json");
    return stack.service(service).readyAfter();
  }

  private static void get(HttpClient client, String address) {
    try {
      var status =
          client
              .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
              .statusCode();
      if (status != 200) {
        throw new IllegalStateException(address + " answered " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }
}
