package nl.innovatiebudget.assessment.decision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day became known on which a letter about a case was posted on paper; in the running
 * transaction, with the lock on the case.
 */
public record LetterPosted(UUID applicationId, LocalDate postedOn) {}
