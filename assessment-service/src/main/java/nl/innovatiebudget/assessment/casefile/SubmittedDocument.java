package nl.innovatiebudget.assessment.casefile;

import java.util.UUID;

/**
 * A document of an application; intake has the file itself.
 *
 * @param kind what it is for, by the round
 * @param sha256 fingerprint of its bytes, in hexadecimals
 */
public record SubmittedDocument(
    UUID documentId,
    String kind,
    String fileName,
    String mediaType,
    long sizeBytes,
    String sha256) {}
