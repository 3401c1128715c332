package nl.innovatiebudget.intake.processing;

import io.opentelemetry.api.trace.Span;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of an action in a chain of actions over several systems (W3C Trace Context).
 *
 * @param traceId 32 hexadecimals
 * @param parentSpanId of the request, 16 hexadecimals; absent when nothing is traced
 * @param foreignProcessor the system of another party that asked for it, as it names itself at the
 *     head of {@code tracestate}
 */
record Trace(String traceId, @Nullable String parentSpanId, @Nullable String foreignProcessor) {

  /** That of the present request; one of its own where there is none, since a line needs one. */
  static Trace current() {
    var span = Span.current().getSpanContext();
    return span.isValid()
        ? new Trace(
            span.getTraceId(),
            span.getSpanId(),
            span.getTraceState().asMap().keySet().stream().findFirst().orElse(null))
        : new Trace(UUID.randomUUID().toString().replace("-", ""), null, null);
  }
}
