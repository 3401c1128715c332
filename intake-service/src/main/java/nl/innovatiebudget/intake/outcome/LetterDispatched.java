package nl.innovatiebudget.intake.outcome;

import java.time.LocalDate;
import java.util.UUID;

/** What intake reads of the event {@code letter-dispatched}. */
record LetterDispatched(
    UUID deliveryId, UUID letterId, UUID decisionId, UUID applicationId, LocalDate dispatchedOn) {}
