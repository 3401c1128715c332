package nl.innovatiebudget.intake.document;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;

/** The same limits for every round; an application is submitted with all its documents. */
@DefaultBean
@ApplicationScoped
class ConfiguredDocumentRules implements DocumentRules {

  private final DocumentsConfig config;

  ConfiguredDocumentRules(DocumentsConfig config) {
    this.config = config;
  }

  @Override
  public DocumentLimits limits(Application application) {
    return new DocumentLimits(
        List.of(),
        config.maximumFileBytes(),
        config.maximumTotalBytes(),
        config.maximumDocuments());
  }

  @Override
  public boolean mayChange(Application application) {
    return application.isDraft();
  }

  @Override
  public boolean isSubmitted(Application application, UUID documentId) {
    return !application.isDraft();
  }
}
