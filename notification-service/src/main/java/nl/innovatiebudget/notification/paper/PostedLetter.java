package nl.innovatiebudget.notification.paper;

import java.util.UUID;

/** An envelope with a letter in it that decides on an application. */
record PostedLetter(
    UUID deliveryId, UUID letterId, UUID decisionId, UUID applicationId, String roundId) {}
