package nl.innovatiebudget.intake.withdrawal;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;

/** Confirms a withdrawal. */
public record Withdrawn(UUID applicationId, ApplicationStatus status, Instant withdrawnAt) {}
