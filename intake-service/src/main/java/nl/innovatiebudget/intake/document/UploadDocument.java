package nl.innovatiebudget.intake.document;

import static nl.innovatiebudget.intake.document.DocumentRejection.Plain.EMPTY;
import static nl.innovatiebudget.intake.document.DocumentRejection.Plain.INCOMPLETE;
import static nl.innovatiebudget.intake.document.DocumentRejection.Plain.NOT_EDITABLE;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Attachment;
import nl.innovatiebudget.intake.application.Attachments;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Takes a document in: receives its bytes, finds out what they are, keeps them and notes the
 * document. No transaction is open while bytes come in or go to the store, so a slow sender or
 * store holds no row and no connection. Whatever goes wrong, nothing of it can be seen: bytes
 * without a document are removed later, and a document never is without bytes.
 */
@ApplicationScoped
class UploadDocument {

  private final ApplicationAccess access;
  private final DocumentRules rules;
  private final DocumentsConfig config;
  private final StagingArea staging;
  private final TypeDetection detection;
  private final DocumentStore store;
  private final Documents documents;
  private final Attachments attachments;
  private final CurrentCaller caller;
  private final Clock clock;

  UploadDocument(
      ApplicationAccess access,
      DocumentRules rules,
      DocumentsConfig config,
      StagingArea staging,
      TypeDetection detection,
      DocumentStore store,
      Documents documents,
      Attachments attachments,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.rules = rules;
    this.config = config;
    this.staging = staging;
    this.detection = detection;
    this.store = store;
    this.documents = documents;
    this.attachments = attachments;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What is sent.
   *
   * @param declaredBytes how many bytes the sender says there are
   */
  record Upload(
      UUID applicationId,
      String kind,
      FileName name,
      OptionalLong declaredBytes,
      InputStream bytes) {}

  /**
   * The document.
   *
   * @param isNew not when the same bytes were there already with the same name and kind
   */
  record Uploaded(Document document, boolean isNew) {}

  /** What may come in before it is known what it is. */
  private record Admission(Set<DocumentType> types, long maximumBytes) {}

  /** What the application has room for now. */
  private record Room(DocumentLimits limits, long leftBytes, int leftDocuments) {}

  Uploaded upload(Upload upload) {
    var admission = QuarkusTransaction.requiringNew().call(() -> admit(upload));
    try (var content = receive(upload, admission.maximumBytes())) {
      var type = requireAllowed(detection.typeOf(content.file()), admission.types());
      var document =
          new Document(
              UUID.randomUUID(),
              upload.applicationId(),
              upload.kind(),
              upload.name().forType(type).value(),
              type.mediaType(),
              content.sizeBytes(),
              content.sha256(),
              DocumentStatus.AWAITING_SCAN,
              clock.instant());
      return keep(document, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses before any byte is read what would be refused anyway. */
  private Admission admit(Upload upload) {
    var limits = room(upload.applicationId()).limits();
    var types = limits.typesOf(upload.kind());
    if (types.isEmpty()) {
      throw new Rejected(
          new DocumentRejection.KindUnknown(
              limits.kinds().stream().map(DocumentLimits.Kind::kind).toList()));
    }
    if (upload.declaredBytes().orElse(0) > limits.maximumFileBytes()) {
      throw new Rejected(new DocumentRejection.TooLarge(limits.maximumFileBytes()));
    }
    return new Admission(types.get(), limits.maximumFileBytes());
  }

  private Room room(UUID applicationId) {
    var application = access.ownLocked(applicationId);
    if (!rules.mayChange(application)) {
      throw new Rejected(NOT_EDITABLE);
    }
    var limits = rules.limits(application).within(config);
    var present = documents.of(applicationId);
    long used = present.stream().mapToLong(Document::sizeBytes).sum();
    return new Room(
        limits, limits.maximumTotalBytes() - used, limits.maximumDocuments() - present.size());
  }

  private StagedContent receive(Upload upload, long maximumBytes) throws IOException {
    StagedContent content;
    try {
      content = staging.receive(upload.bytes(), maximumBytes, config.uploadWithin());
    } catch (StagingArea.TooLargeException e) {
      throw new Rejected(new DocumentRejection.TooLarge(maximumBytes));
    } catch (StagingArea.BrokenOffException e) {
      throw new Rejected(INCOMPLETE);
    }
    if (content.sizeBytes() == 0) {
      content.close();
      throw new Rejected(EMPTY);
    }
    if (upload.declaredBytes().orElse(content.sizeBytes()) != content.sizeBytes()) {
      content.close();
      throw new Rejected(INCOMPLETE);
    }
    return content;
  }

  private static DocumentType requireAllowed(FoundType found, Set<DocumentType> allowed) {
    return switch (found) {
      case FoundType.Known(DocumentType type) when allowed.contains(type) -> type;
      case FoundType.Known(DocumentType type) ->
          throw new Rejected(new DocumentRejection.TypeNotAllowed(type.mediaType(), allowed));
      case FoundType.Other(String mediaType) ->
          throw new Rejected(new DocumentRejection.TypeNotAllowed(mediaType, allowed));
      case FoundType.Suspicious suspicious ->
          throw new Rejected(new DocumentRejection.Suspicious(suspicious.reason()));
    };
  }

  private Uploaded keep(Document document, StagedContent content) throws IOException {
    var same = QuarkusTransaction.requiringNew().call(() -> sameOrClaimed(document));
    if (same.isPresent()) {
      return new Uploaded(same.get(), false);
    }
    store.keep(content);
    return QuarkusTransaction.requiringNew().call(() -> noted(document));
  }

  private Optional<Document> sameOrClaimed(Document document) {
    var same = sameOrFits(document);
    if (same.isPresent()) {
      attach(document);
    } else {
      documents.claim(document.sha256(), document.sizeBytes());
    }
    return same;
  }

  private Uploaded noted(Document document) {
    var same = sameOrFits(document);
    attach(document);
    if (same.isPresent()) {
      return new Uploaded(same.get(), false);
    }
    documents.add(document, caller.get(), caller.body());
    return new Uploaded(
        documents.find(document.applicationId(), document.documentId()).orElseThrow(), true);
  }

  private void attach(Document document) {
    var application = access.ownLocked(document.applicationId());
    if (rules.belongsToContent(application)) {
      attachments.add(application, new Attachment(document.kind(), document.sha256()));
    }
  }

  /** The same document if it is there; else refuses one for which there is no room. */
  private Optional<Document> sameOrFits(Document document) {
    var room = room(document.applicationId());
    var same =
        documents.of(document.applicationId()).stream()
            .filter(present -> isSame(present, document))
            .findFirst();
    if (same.isEmpty()) {
      requireFits(document, room);
    }
    return same;
  }

  private static void requireFits(Document document, Room room) {
    if (room.leftDocuments() < 1) {
      throw new Rejected(new DocumentRejection.TooMany(room.limits().maximumDocuments()));
    }
    if (document.sizeBytes() > room.leftBytes()) {
      throw new Rejected(
          new DocumentRejection.TotalTooLarge(
              room.limits().maximumTotalBytes(), Math.max(0, room.leftBytes())));
    }
  }

  private static boolean isSame(Document one, Document other) {
    return one.sha256().equals(other.sha256())
        && one.name().equals(other.name())
        && one.kind().equals(other.kind());
  }
}
