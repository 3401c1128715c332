package nl.innovatiebudget.assessment.objection;

import java.time.LocalDate;
import java.util.UUID;

/** Event: somebody objected to the decision on an application. */
record ObjectionReceived(
    UUID objectionId,
    UUID applicationId,
    String number,
    String roundId,
    LocalDate receivedOn,
    boolean inTime,
    LocalDate lastDayToDecide) {}
