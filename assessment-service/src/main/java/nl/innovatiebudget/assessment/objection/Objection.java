package nl.innovatiebudget.assessment.objection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody asks to reconsider the decision on a case (Awb 1:5). */
@Entity
class Objection {

  /** Where it stands. */
  @Schema(name = "ObjectionState")
  enum State {
    OPEN,
    WITHDRAWN,
    DECIDED
  }

  @Id private UUID objectionId;
  private UUID applicationId;
  private String roundId;
  private LocalDate receivedOn;
  private @Nullable LocalDate sentOn;
  private String grounds;
  private LocalDate lastDayToObject;
  private LocalDate lastDayToDecide;
  private boolean inTime;
  private @Nullable String excuse;
  private String registeredBy;
  private Instant registeredAt;

  @Enumerated(EnumType.STRING)
  private State state;

  @Enumerated(EnumType.STRING)
  private @Nullable ObjectionOutcome outcome;

  private @Nullable UUID rankingId;
  @Version private int version;

  protected Objection() {}

  Objection(
      UUID applicationId,
      String roundId,
      ObjectionRequest request,
      ObjectionTerm term,
      String registeredBy,
      Instant registeredAt) {
    this.objectionId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.roundId = roundId;
    this.receivedOn = request.receivedOn();
    this.sentOn = request.postedOn();
    this.grounds = request.grounds();
    this.lastDayToObject = term.lastDay();
    this.lastDayToDecide = term.lastDayToDecide(request.committee());
    this.inTime = term.inTime(request.receivedOn(), request.postedOn());
    this.excuse = inTime ? null : request.excuse();
    this.registeredBy = registeredBy;
    this.registeredAt = registeredAt;
    this.state = State.OPEN;
  }

  /**
   * The decision was made known later than was thought when it was registered. False when the term
   * does not become longer by that: nobody's term becomes shorter afterwards.
   */
  boolean lengthen(ObjectionTerm term) {
    if (!term.lastDay().isAfter(lastDayToObject)) {
      return false;
    }
    boolean committee =
        lastDayToDecide.equals(new ObjectionTerm(lastDayToObject).lastDayToDecide(true));
    lastDayToObject = term.lastDay();
    lastDayToDecide = term.lastDayToDecide(committee);
    inTime = term.inTime(receivedOn, sentOn);
    return true;
  }

  /** Too late, but its sender cannot be blamed for that (Awb 6:11). */
  void excuse(String reason) {
    excuse = reason;
  }

  void withdraw() {
    state = State.WITHDRAWN;
  }

  void ranked(UUID ranking) {
    rankingId = ranking;
  }

  void decide(ObjectionOutcome as) {
    state = State.DECIDED;
    outcome = as;
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean inTime() {
    return inTime;
  }

  /** Too late without an excuse: it cannot be judged. */
  boolean isInadmissiblyLate() {
    return !inTime && excuse == null;
  }

  /** The corrected ranking, once the reassessors' scores are in it. */
  Optional<UUID> rankingId() {
    return Optional.ofNullable(rankingId);
  }

  UUID objectionId() {
    return objectionId;
  }

  UUID applicationId() {
    return applicationId;
  }

  String roundId() {
    return roundId;
  }

  String grounds() {
    return grounds;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate lastDayToDecide() {
    return lastDayToDecide;
  }

  ObjectionView view(
      List<ObjectionView.Reassessor> reassessors, List<ObjectionProposalView> proposals) {
    return new ObjectionView(
        objectionId,
        applicationId,
        roundId,
        receivedOn,
        sentOn,
        grounds,
        lastDayToObject,
        lastDayToDecide,
        inTime,
        excuse,
        registeredBy,
        registeredAt,
        state,
        outcome,
        rankingId,
        reassessors,
        proposals);
  }
}
