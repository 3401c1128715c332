package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;

/**
 * Confirms that an application was received, and hands back what was entered (Awb 2:17).
 *
 * @param contentHash SHA-256 over the canonical content, as it was signed
 */
public record Receipt(
    String number,
    Instant receivedAt,
    String contentHash,
    UUID applicationId,
    ApplicationContent content) {}
