package nl.innovatiebudget.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import kotlin.Pair;
import kotlin.jvm.functions.Function1;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpServer;
import no.nav.security.mock.oauth2.http.Ssl;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server of the JDK under the broker. It hides the host name it was called by, so that the
 * broker always names itself 127.0.0.1. (The broker's own Netty server needs Netty 4.2, Quarkus has
 * 4.1; its other one needs JUnit 4.)
 */
final class BrokerServer implements OAuth2HttpServer {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BinaryOperator<String> rewriting;
  private volatile @Nullable HttpServer server;
  private volatile @Nullable HttpHandler answering;

  /**
   * @param rewriting what is answered, from the path that was asked and what would be answered
   */
  BrokerServer(BinaryOperator<String> rewriting) {
    this.rewriting = rewriting;
  }

  @Override
  public OAuth2HttpServer start(Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    return start(0, handler);
  }

  @Override
  public OAuth2HttpServer start(
      int port, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    return start(Ports.loopback(), port, handler);
  }

  @Override
  public OAuth2HttpServer start(
      InetAddress address,
      int port,
      Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler) {
    server = listen(new InetSocketAddress(address, port), exchange -> answer(exchange, handler));
    return this;
  }

  private HttpServer listen(InetSocketAddress address, HttpHandler handler) {
    try {
      HttpServer created = HttpServer.create(address, 0);
      created.setExecutor(threads);
      created.createContext("/", handler);
      created.start();
      answering = handler;
      return created;
    } catch (IOException e) {
      throw new UncheckedIOException("The broker does not start on " + address, e);
    }
  }

  /** Takes no connections until {@link #listenAgain()}. */
  void hangUp() {
    started().stop(0);
  }

  /** On the same port, with the same handler. */
  void listenAgain() {
    server = listen(started().getAddress(), Objects.requireNonNull(answering, "not started"));
  }

  private HttpServer started() {
    return Objects.requireNonNull(server, "not started");
  }

  @Override
  public OAuth2HttpServer stop() {
    HttpServer listening = server;
    if (listening != null) {
      listening.stop(0);
    }
    threads.close();
    return this;
  }

  @Override
  public void close() {
    stop();
  }

  @Override
  public int port() {
    return started().getAddress().getPort();
  }

  @Override
  public HttpUrl url(String path) {
    return HttpUrl.get("http://127.0.0.1:" + port()).resolve("/" + path);
  }

  @Override
  public @Nullable Ssl sslConfig() {
    return null;
  }

  private void answer(
      HttpExchange exchange, Function1<? super OAuth2HttpRequest, OAuth2HttpResponse> handler)
      throws IOException {
    try (exchange) {
      OAuth2HttpResponse response = handler.invoke(request(exchange));
      for (Pair<? extends String, ? extends String> header : response.getHeaders()) {
        exchange.getResponseHeaders().add(header.getFirst(), header.getSecond());
      }
      byte[] body =
          rewriting
              .apply(
                  exchange.getRequestURI().getPath(),
                  Objects.requireNonNullElse(response.getBody(), ""))
              .getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(response.getStatus(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private OAuth2HttpRequest request(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new OAuth2HttpRequest(
        headers(exchange),
        exchange.getRequestMethod(),
        HttpUrl.get("http://127.0.0.1:" + port()).resolve(path),
        body);
  }

  private Headers headers(HttpExchange exchange) {
    Headers.Builder headers = new Headers.Builder();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> headers.addUnsafeNonAscii(name, value)));
    return headers
        .removeAll("x-forwarded-proto")
        .removeAll("x-forwarded-port")
        .set("host", "127.0.0.1:" + port())
        .build();
  }
}
