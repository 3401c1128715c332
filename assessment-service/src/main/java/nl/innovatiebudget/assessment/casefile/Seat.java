package nl.innovatiebudget.assessment.casefile;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One juror's place at one case. */
@Embeddable
public record Seat(UUID applicationId, UUID jurorId) {}
