package nl.innovatiebudget.intake.document;

import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;

/** What the rest of intake decides about the documents of an application. */
public interface DocumentRules {

  /** What may be uploaded; wider limits than the configured ones have no effect. */
  DocumentLimits limits(Application application);

  /** Whether its applicants may upload and remove documents now. */
  boolean mayChange(Application application);

  /**
   * Whether the document belongs to something that was submitted: staff see it, and it can no
   * longer be removed.
   */
  boolean isSubmitted(Application application, UUID documentId);
}
