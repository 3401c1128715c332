package nl.innovatiebudget.local.numbers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.Ports;

/** Serves the page with numbers on this machine only: {@code /nl}, {@code /en}. */
public final class NumbersServer implements AutoCloseable {

  private static final int USUAL_PORT = 8090;

  private final HttpServer server;
  private final Supplier<Numbers> numbers;

  private NumbersServer(HttpServer server, Supplier<Numbers> numbers) {
    this.server = server;
    this.numbers = numbers;
  }

  /** The numbers are asked for again for each reader. */
  public static NumbersServer start(Stack stack) {
    return start(() -> Numbers.of(stack));
  }

  static NumbersServer start(Supplier<Numbers> numbers) {
    try {
      var address =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), Ports.usualOrFree(USUAL_PORT));
      var server = HttpServer.create(address, 0);
      var page = new NumbersServer(server, numbers);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", page::answer);
      server.start();
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/", "/nl" -> show(exchange, Words.NL);
        case "/en" -> show(exchange, Words.EN);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void show(HttpExchange exchange, Words words) throws IOException {
    var page = new NumbersPage(numbers.get(), words).html().getBytes(StandardCharsets.UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.add("Content-Type", "text/html; charset=utf-8");
    headers.add("Content-Language", words.tag());
    headers.add("Cache-Control", "no-store");
    headers.add(
        "Content-Security-Policy",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
    exchange.sendResponseHeaders(200, page.length);
    exchange.getResponseBody().write(page);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
