package nl.innovatiebudget.intake.outcome;

import java.util.UUID;

/** What intake reads of the event {@code letter-corrected}. */
record LetterCorrected(UUID letterId, UUID corrects, UUID applicationId) {}
