package nl.innovatiebudget.assessment.round;

import jakarta.persistence.Embeddable;

/** One published version of a round. */
@Embeddable
record RoundKey(String roundId, int version) {}
