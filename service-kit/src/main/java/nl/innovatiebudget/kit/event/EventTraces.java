package nl.innovatiebudget.kit.event;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts every event of one application into one trace, whose id is the application's id: from its
 * submission to its letter, months and many requests later, in whichever service (decision 0030).
 * The request that led to the event keeps its own trace; the event's span links to it.
 */
@ApplicationScoped
class EventTraces {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Tracer tracer;

  EventTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Notes in the traces that an event is about to be sent.
   *
   * @param key the aggregate's id; one that is no UUID, as a round's, has no trace of its own and
   *     stays in that of the request
   * @return what goes along with the event, by W3C Trace Context
   */
  @Nullable String traceparent(Topic topic, String key, EventType type) {
    var present = Span.current().getSpanContext();
    var own = of(key);
    var builder =
        tracer
            .spanBuilder("publish " + type)
            .setSpanKind(SpanKind.PRODUCER)
            .setAttribute("messaging.system", "kafka")
            .setAttribute("messaging.operation.type", "create")
            .setAttribute("messaging.destination.name", topic.address());
    if (own != null && !own.getTraceId().equals(present.getTraceId())) {
      builder.setParent(Context.root().with(Span.wrap(own)));
      if (present.isValid()) {
        builder.addLink(present);
      }
    }
    var span = builder.startSpan();
    span.end();
    return header(span.getSpanContext());
  }

  /** The trace of an aggregate: its id without dashes, below a span of which only the id exists. */
  static @Nullable SpanContext of(String key) {
    if (!UUID.matcher(key).matches()) {
      return null;
    }
    var id = key.replace("-", "");
    return SpanContext.createFromRemoteParent(
        id, id.substring(16), TraceFlags.getSampled(), TraceState.getDefault());
  }

  private static @Nullable String header(SpanContext span) {
    return span.isValid()
        ? "00-%s-%s-%s".formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
        : null;
  }
}
