package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;
import java.util.UUID;

/**
 * That the chair let a case be pre-selected by a small panel.
 *
 * @param jurors of how many it is made up, at the least
 */
public record SmallPanelView(UUID applicationId, int jurors, String reason, Instant allowedAt) {}
