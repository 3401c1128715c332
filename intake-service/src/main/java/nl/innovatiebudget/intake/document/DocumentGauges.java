package nl.innovatiebudget.intake.document;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What an operator watches: documents that nobody can open yet, and whether the scanner is up. */
@ApplicationScoped
class DocumentGauges {

  private static final String AWAITING =
      " from document d join document_content c using (sha256) where c.status = 'AWAITING_SCAN'";

  private final DataSource database;

  DocumentGauges(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent event, MeterRegistry registry, ScanDocuments scanDocuments) {
    Gauge.builder("innovatiebudget.documents.awaiting.scan", () -> ask("select count(*)"))
        .description("Documents that wait for a virus scan")
        .register(registry);
    Gauge.builder(
            "innovatiebudget.documents.oldest.awaiting.scan",
            () -> ask("select coalesce(extract(epoch from now() - min(c.known_since)), 0)"))
        .description("How long the oldest of them has waited; 0 if none")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder(
            "innovatiebudget.documents.scanner.up", () -> scanDocuments.scannerAnswers() ? 1 : 0)
        .description("Whether the virus scanner answered when this replica last asked")
        .register(registry);
  }

  private double ask(String select) {
    try (var connection = database.getConnection();
        var query = connection.createStatement();
        var row = query.executeQuery(select + AWAITING)) {
      row.next();
      return row.getDouble(1);
    } catch (SQLException e) {
      return Double.NaN;
    }
  }
}
