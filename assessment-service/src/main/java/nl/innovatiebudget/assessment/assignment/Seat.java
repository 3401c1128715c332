package nl.innovatiebudget.assessment.assignment;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One juror's place at one case. */
@Embeddable
public record Seat(UUID applicationId, UUID jurorId) {}
