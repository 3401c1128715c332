package nl.innovatiebudget.notification.paper;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code letter-dispatched}: a decision was made known on paper (Awb 3:41). */
record LetterDispatched(
    UUID deliveryId,
    UUID letterId,
    UUID decisionId,
    UUID applicationId,
    String roundId,
    LocalDate dispatchedOn) {

  static final EventType TYPE = EventType.of("letter-dispatched");

  static LetterDispatched of(PostedLetter letter, LocalDate day) {
    return new LetterDispatched(
        letter.deliveryId(),
        letter.letterId(),
        letter.decisionId(),
        letter.applicationId(),
        letter.roundId(),
        day);
  }
}
