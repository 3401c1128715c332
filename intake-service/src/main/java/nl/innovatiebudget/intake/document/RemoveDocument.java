package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Attachments;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Removes a document that was not submitted, while its application may be edited. */
@ApplicationScoped
class RemoveDocument {

  private final ApplicationAccess access;
  private final DocumentRules rules;
  private final Documents documents;
  private final Attachments attachments;

  RemoveDocument(
      ApplicationAccess access, DocumentRules rules, Documents documents, Attachments attachments) {
    this.access = access;
    this.rules = rules;
    this.documents = documents;
    this.attachments = attachments;
  }

  @Transactional
  void remove(UUID applicationId, UUID documentId) {
    var application = access.ownLocked(applicationId);
    var document =
        documents
            .find(applicationId, documentId)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (rules.isSubmitted(application, document)) {
      throw new Rejected(DocumentRejection.Plain.SUBMITTED);
    }
    if (!rules.mayRemove(application, document)) {
      throw new Rejected(DocumentRejection.Plain.NOT_EDITABLE);
    }
    documents.remove(documentId);
    var attachment = new Attachment(document.kind(), document.sha256());
    if (documents.of(applicationId).stream()
        .noneMatch(left -> new Attachment(left.kind(), left.sha256()).equals(attachment))) {
      attachments.remove(application, attachment);
    }
  }
}
