package nl.innovatiebudget.intake.document;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: documents that nobody can open yet, and whether the scanner is up. */
@ApplicationScoped
class DocumentGauges {

  private static final String AWAITING =
      " from document d join document_content c using (sha256) where c.status = 'AWAITING_SCAN'";

  void register(
      @Observes StartupEvent event,
      MeterRegistry registry,
      DatabaseGauges gauges,
      ScanDocuments scanDocuments) {
    gauges.watch(
        "innovatiebudget.documents.awaiting.scan",
        "Documents that wait for a virus scan",
        "select count(*)" + AWAITING);
    gauges.watch(
        "innovatiebudget.documents.oldest.awaiting.scan.seconds",
        "How long the oldest of them has waited; 0 if none",
        "select coalesce(extract(epoch from now() - min(c.known_since)), 0)::bigint" + AWAITING);
    Gauge.builder(
            "innovatiebudget.documents.scanner.up", () -> scanDocuments.scannerAnswers() ? 1 : 0)
        .description("Whether the virus scanner answered when this replica last asked")
        .register(registry);
  }
}
