package nl.innovatiebudget.intake.round;

import java.time.Instant;

/** Told inside the transaction in which a round is taken a step further. */
public record StepTaken(String roundId, RoundStep step, Instant takenAt) {}
