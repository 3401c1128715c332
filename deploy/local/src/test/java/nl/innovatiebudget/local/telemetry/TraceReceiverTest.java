package nl.innovatiebudget.local.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.ScopeSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TraceReceiverTest {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void what_services_send_is_kept_by_trace() throws IOException, InterruptedException {
    try (var receiver = TraceReceiver.start()) {
      send(receiver, "intake-service", "publish");
      send(receiver, "budget-service", "receive");

      assertThat(receiver.services(TRACE))
          .containsExactlyInAnyOrder("intake-service", "budget-service");
      assertThat(receiver.trace(TRACE))
          .contains(new TraceReceiver.Work("budget-service", "receive"));
      assertThat(receiver.trace("0".repeat(32))).isEmpty();
    }
  }

  private static void send(TraceReceiver receiver, String service, String name)
      throws IOException, InterruptedException {
    var span =
        Span.newBuilder()
            .setTraceId(ByteString.copyFrom(HexFormat.of().parseHex(TRACE)))
            .setName(name);
    var resource =
        Resource.newBuilder()
            .addAttributes(
                KeyValue.newBuilder()
                    .setKey("service.name")
                    .setValue(AnyValue.newBuilder().setStringValue(service)));
    var body =
        ExportTraceServiceRequest.newBuilder()
            .addResourceSpans(
                ResourceSpans.newBuilder()
                    .setResource(resource)
                    .addScopeSpans(ScopeSpans.newBuilder().addSpans(span)))
            .build();
    var address = receiver.settings().get("quarkus.otel.exporter.otlp.traces.endpoint");
    var request =
        HttpRequest.newBuilder(URI.create(address + "/v1/traces"))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(200);
    }
  }
}
