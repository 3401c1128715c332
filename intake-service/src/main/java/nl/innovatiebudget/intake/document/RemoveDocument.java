package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Removes a document that was not submitted, while its application may be edited. */
@ApplicationScoped
class RemoveDocument {

  private final ApplicationAccess access;
  private final DocumentRules rules;
  private final Documents documents;

  RemoveDocument(ApplicationAccess access, DocumentRules rules, Documents documents) {
    this.access = access;
    this.rules = rules;
    this.documents = documents;
  }

  @Transactional
  void remove(UUID applicationId, UUID documentId) {
    var application = access.ownLocked(applicationId);
    if (documents.find(applicationId, documentId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    if (rules.isSubmitted(application, documentId)) {
      throw new Rejected(DocumentRejection.Plain.SUBMITTED);
    }
    if (!rules.mayChange(application)) {
      throw new Rejected(DocumentRejection.Plain.NOT_EDITABLE);
    }
    documents.remove(documentId);
  }
}
