package nl.innovatiebudget.assessment.jury;

import java.util.UUID;

/**
 * A tie or the employer of a juror changed: fired within the transaction in which it did, so that
 * the juror's seats can be looked at again.
 */
public record InterestsChanged(UUID jurorId) {}
