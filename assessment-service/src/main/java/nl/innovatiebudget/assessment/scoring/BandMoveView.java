package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;

/** That the panel moved a case, and why. */
public record BandMoveView(Band fromBand, Band toBand, String reason, Instant movedAt) {}
