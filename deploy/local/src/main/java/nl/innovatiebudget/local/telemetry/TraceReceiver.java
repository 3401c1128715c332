package nl.innovatiebudget.local.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The smallest collector of traces: takes OTLP over HTTP and keeps what is in which trace. */
public final class TraceReceiver implements AutoCloseable {

  /** More than the demo round makes; what comes after them is not kept. */
  private static final int MOST_TRACES = 50_000;

  private final HttpServer server;
  private final Map<String, Set<Work>> traces = new ConcurrentHashMap<>();

  /** What one service did in a trace. */
  record Work(String service, String name) {}

  private TraceReceiver(HttpServer server) {
    this.server = server;
  }

  public static TraceReceiver start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var receiver = new TraceReceiver(server);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a service must be told to send its traces here. */
  public Map<String, String> settings() {
    return Map.of(
        "quarkus.otel.exporter.otlp.traces.endpoint",
            "http://127.0.0.1:" + server.getAddress().getPort(),
        "quarkus.otel.bsp.schedule.delay", "500ms",
        "quarkus.otel.bsp.max.queue.size", "20000");
  }

  /** What was done in a trace, by whom; empty for one that never arrived. */
  Set<Work> trace(String id) {
    return traces.getOrDefault(id, Set.of());
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
      request.getResourceSpansList().forEach(this::keep);
      exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void keep(ResourceSpans spans) {
    var service =
        spans.getResource().getAttributesList().stream()
            .filter(attribute -> attribute.getKey().equals("service.name"))
            .map(attribute -> attribute.getValue().getStringValue())
            .findFirst()
            .orElse("");
    for (var scope : spans.getScopeSpansList()) {
      for (var span : scope.getSpansList()) {
        var id = HexFormat.of().formatHex(span.getTraceId().toByteArray());
        if (traces.size() < MOST_TRACES || traces.containsKey(id)) {
          traces
              .computeIfAbsent(id, any -> ConcurrentHashMap.newKeySet())
              .add(new Work(service, span.getName()));
        }
      }
    }
  }

  /** All services that worked in a trace. */
  Set<String> services(String id) {
    var services = new HashSet<String>();
    trace(id).forEach(work -> services.add(work.service()));
    return services;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
