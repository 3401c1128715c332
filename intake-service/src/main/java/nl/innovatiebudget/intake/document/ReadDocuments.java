package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Which documents a caller sees: people of a public participant all of theirs, staff those that
 * were submitted. Anything else does not exist for them.
 */
@ApplicationScoped
class ReadDocuments {

  private final ApplicationAccess access;
  private final DocumentRules rules;
  private final Documents documents;
  private final CurrentCaller caller;

  ReadDocuments(
      ApplicationAccess access, DocumentRules rules, Documents documents, CurrentCaller caller) {
    this.access = access;
    this.rules = rules;
    this.documents = documents;
    this.caller = caller;
  }

  @Transactional
  List<Document> all(UUID applicationId) {
    var application = access.readable(applicationId);
    return documents.of(applicationId).stream()
        .filter(document -> sees(application, document))
        .toList();
  }

  @Transactional
  Document one(UUID applicationId, UUID documentId) {
    var application = access.readable(applicationId);
    return documents
        .find(applicationId, documentId)
        .filter(document -> sees(application, document))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** One that may be opened; refuses one that was not scanned, or that has a virus. */
  @Transactional
  Document openable(UUID applicationId, UUID documentId) {
    var document = one(applicationId, documentId);
    return switch (document.status()) {
      case AVAILABLE -> document;
      case AWAITING_SCAN -> throw new Rejected(DocumentRejection.Plain.AWAITING_SCAN);
      case QUARANTINED -> throw new Rejected(DocumentRejection.Plain.QUARANTINED);
    };
  }

  private boolean sees(Application application, Document document) {
    boolean isStaff =
        caller.get().hasRole(Role.PROGRAMME_OFFICER) || caller.get().hasRole(Role.AUDITOR);
    return (!isStaff && access.worksOn(application)) || rules.isSubmitted(application, document);
  }
}
