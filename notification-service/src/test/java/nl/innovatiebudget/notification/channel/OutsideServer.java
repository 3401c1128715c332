package nl.innovatiebudget.notification.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Somebody else's machine, at a real port, which answers as a test says. */
public final class OutsideServer implements AutoCloseable {

  private final HttpServer server;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /** How it answers. */
  @FunctionalInterface
  public interface Answering {
    void answer(Asked asked, HttpExchange exchange) throws IOException, InterruptedException;
  }

  /** One request as it came in; the names of headers in lower case. */
  public record Asked(String method, String path, Map<String, String> headers, byte[] body) {}

  private OutsideServer(HttpServer server) {
    this.server = server;
  }

  public static OutsideServer start(int port, Answering answering) throws IOException {
    var address = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port);
    var outside = new OutsideServer(HttpServer.create(address, 10));
    outside.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    outside.server.createContext("/", exchange -> outside.handle(exchange, answering));
    outside.server.start();
    return outside;
  }

  /** Says only a status. */
  public static Answering status(int status) {
    return (asked, exchange) -> exchange.sendResponseHeaders(status, -1);
  }

  private void handle(HttpExchange exchange, Answering answering) throws IOException {
    try (exchange) {
      var headers = new TreeMap<String, String>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
      var request =
          new Asked(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              headers,
              exchange.getRequestBody().readAllBytes());
      asked.add(request);
      answering.answer(request, exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  public List<Asked> asked() {
    return asked;
  }

  public URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
