package nl.innovatiebudget.intake.document;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done with documents by the clock of the system, in every replica. */
@ApplicationScoped
class DocumentWork {

  private final ScanDocuments scanDocuments;
  private final RemoveOrphans removeOrphans;
  private final DocumentsConfig config;

  DocumentWork(ScanDocuments scanDocuments, RemoveOrphans removeOrphans, DocumentsConfig config) {
    this.scanDocuments = scanDocuments;
    this.removeOrphans = removeOrphans;
    this.config = config;
  }

  @Scheduled(
      every = "{innovatiebudget.documents.scanner.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void scan() {
    scanDocuments.scanDue();
  }

  @Scheduled(every = "10m", concurrentExecution = ConcurrentExecution.SKIP)
  void removeOrphans() {
    removeOrphans.olderThan(config.removeOrphansAfter());
  }
}
