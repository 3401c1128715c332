package nl.innovatiebudget.intake.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * One submitted application in a list, by the submission that is in force.
 *
 * @param ordinal the number within its round
 * @param status an outcome only after its letter was issued
 * @param submission how many times it was submitted
 * @param supplementUntil last day to supply what was missing, while that is asked
 */
public record SubmittedRow(
    UUID applicationId,
    @JsonIgnore int ordinal,
    String number,
    String title,
    String leadName,
    String potId,
    Euro costCents,
    Euro requestedCents,
    ApplicationStatus status,
    Instant receivedAt,
    int submission,
    @Nullable LocalDate supplementUntil) {

  PagePosition position(ListOrder order) {
    return switch (order) {
      case NEWEST -> new PagePosition.OfInstant(receivedAt, applicationId);
      case NUMBER -> new PagePosition.OfNumber(ordinal);
    };
  }
}
