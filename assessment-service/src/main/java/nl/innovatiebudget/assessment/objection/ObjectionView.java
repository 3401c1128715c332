package nl.innovatiebudget.assessment.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection as staff sees it.
 *
 * @param sentOn when it was posted, if it came by post
 * @param excuse why a late one counts all the same (Awb 6:11)
 * @param rankingId the ranking with the reassessors' scores in it
 */
public record ObjectionView(
    UUID objectionId,
    UUID applicationId,
    String roundId,
    LocalDate receivedOn,
    @Nullable LocalDate sentOn,
    String grounds,
    LocalDate lastDayToObject,
    LocalDate lastDayToDecide,
    boolean inTime,
    @Nullable String excuse,
    String registeredBy,
    Instant registeredAt,
    Objection.State state,
    @Nullable ObjectionOutcome outcome,
    @Nullable UUID rankingId,
    List<Reassessor> reassessors,
    List<ObjectionProposalView> proposals) {

  /** A juror who judges again. */
  public record Reassessor(UUID jurorId, @Nullable Instant scoredAt) {}
}
