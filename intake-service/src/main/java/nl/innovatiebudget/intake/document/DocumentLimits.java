package nl.innovatiebudget.intake.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may be uploaded for one application.
 *
 * @param kinds what a document can be
 * @param maximumFileBytes largest file
 * @param maximumTotalBytes most bytes of all documents together
 * @param maximumDocuments most documents
 */
public record DocumentLimits(
    List<Kind> kinds, long maximumFileBytes, long maximumTotalBytes, int maximumDocuments) {

  /**
   * What a document is for, such as {@code project-plan}.
   *
   * @param types none when the platform knows none of the types that the round names
   */
  public record Kind(String kind, Set<DocumentType> types) {}

  /** The platform's limits hold where these are wider. */
  DocumentLimits within(DocumentsConfig config) {
    return new DocumentLimits(
        kinds,
        Math.min(maximumFileBytes, config.maximumFileBytes()),
        Math.min(maximumTotalBytes, config.maximumTotalBytes()),
        Math.min(maximumDocuments, config.maximumDocuments()));
  }

  /** The types that a document of this kind can have; empty when there is no such kind. */
  Optional<Set<DocumentType>> typesOf(String kind) {
    return kinds.stream()
        .filter(candidate -> candidate.kind().equals(kind))
        .findFirst()
        .map(Kind::types);
  }
}
