package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** The store that the configuration chooses. */
class ChosenStore {

  @Produces
  @ApplicationScoped
  DocumentStore store(DocumentsConfig config) {
    return switch (config.store().kind()) {
      case DIRECTORY -> new DirectoryStore(config.store().directory());
      case S3 -> new S3Store(config.store().s3());
    };
  }

  void close(@Disposes DocumentStore store) throws Exception {
    if (store instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }
}
