package nl.innovatiebudget.intake.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was uploaded for an application. It never changes, apart from its status.
 *
 * @param kind what it is for, such as {@code project-plan}
 * @param name a safe file name
 * @param mediaType by its content
 * @param sha256 of the bytes, in hexadecimals
 */
public record Document(
    UUID documentId,
    UUID applicationId,
    String kind,
    String name,
    String mediaType,
    long sizeBytes,
    String sha256,
    DocumentStatus status,
    Instant uploadedAt) {}
