package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.document.DocumentLimits.Kind;
import nl.innovatiebudget.intake.round.Rounds;

/** What the round and the application's state decide about its documents. */
@ApplicationScoped
class DocumentRules {

  private final ApplicationAccess access;
  private final Submissions submissions;
  private final Rounds rounds;
  private final DocumentsConfig config;

  DocumentRules(
      ApplicationAccess access, Submissions submissions, Rounds rounds, DocumentsConfig config) {
    this.access = access;
    this.submissions = submissions;
    this.rounds = rounds;
    this.config = config;
  }

  /** What may be uploaded; wider limits than the configured ones have no effect. */
  DocumentLimits limits(Application application) {
    var asked = rounds.latest(application.roundId()).orElseThrow().documents();
    List<Kind> kinds =
        asked.kinds().stream()
            .map(kind -> new Kind(kind.kind(), types(kind.mediaTypes())))
            .toList();
    return new DocumentLimits(
        kinds, asked.maximumFileBytes(), asked.maximumTotalBytes(), config.maximumDocuments());
  }

  /** Those of the configuration where the round names none. */
  private Set<DocumentType> types(List<String> mediaTypes) {
    return mediaTypes.isEmpty()
        ? config.types()
        : mediaTypes.stream()
            .flatMap(mediaType -> DocumentType.of(mediaType).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether its applicants may upload and remove documents now. */
  boolean mayChange(Application application) {
    return access.isEditable(application);
  }

  /**
   * Whether the document belongs to something that was submitted: staff see it, and it can no
   * longer be removed.
   */
  boolean isSubmitted(Application application, Document document) {
    var attachment = new Attachment(document.kind(), document.sha256());
    return submissions.of(application.applicationId()).stream()
        .anyMatch(submission -> submission.content().attachments().contains(attachment));
  }
}
