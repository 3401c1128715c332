package nl.innovatiebudget.assessment.decision;

import java.time.LocalDate;
import java.util.UUID;

/** What this service reads of the event {@code letter-dispatched}. */
record LetterDispatched(
    UUID deliveryId, UUID letterId, UUID decisionId, UUID applicationId, LocalDate dispatchedOn) {}
