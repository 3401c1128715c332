package nl.innovatiebudget.intake.withdrawal;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;

/** Confirms that an application takes part again. */
public record Reopened(UUID applicationId, ApplicationStatus status, Instant reopenedAt) {}
