package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.document.DocumentLimits.Kind;
import nl.innovatiebudget.intake.round.Rounds;

/**
 * What the round and the application's state decide about its documents. Those of an application
 * that was awarded belong to a report on its project, and not to what was submitted.
 */
@ApplicationScoped
class DocumentRules {

  private static final String REPORT = "report";

  private final ApplicationAccess access;
  private final Submissions submissions;
  private final Rounds rounds;
  private final Documents documents;
  private final DocumentsConfig config;

  DocumentRules(
      ApplicationAccess access,
      Submissions submissions,
      Rounds rounds,
      Documents documents,
      DocumentsConfig config) {
    this.access = access;
    this.submissions = submissions;
    this.rounds = rounds;
    this.documents = documents;
    this.config = config;
  }

  /** What may be uploaded; wider limits than the configured ones have no effect. */
  DocumentLimits limits(Application application) {
    if (isReported(application)) {
      return new DocumentLimits(
          List.of(new Kind(REPORT, config.types())),
          config.maximumFileBytes(),
          config.maximumTotalBytes(),
          config.maximumDocuments());
    }
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

  /** Whether its applicants may upload documents now. */
  boolean mayChange(Application application) {
    return isReported(application) || access.isEditable(application);
  }

  /** Whether its applicants may remove this document now, if it was not handed in. */
  boolean mayRemove(Application application, Document document) {
    return isReported(application)
        ? document.kind().equals(REPORT)
        : access.isEditable(application);
  }

  /** Whether what is uploaded now becomes a part of the content that is signed. */
  boolean belongsToContent(Application application) {
    return !isReported(application);
  }

  private static boolean isReported(Application application) {
    return application.status() == ApplicationStatus.AWARDED;
  }

  /**
   * Whether the document belongs to something that was submitted, or to a report: staff see it, and
   * it can no longer be removed.
   */
  boolean isSubmitted(Application application, Document document) {
    var attachment = new Attachment(document.kind(), document.sha256());
    return submissions.of(application.applicationId()).stream()
            .anyMatch(submission -> submission.content().attachments().contains(attachment))
        || documents.isReported(document.documentId());
  }
}
