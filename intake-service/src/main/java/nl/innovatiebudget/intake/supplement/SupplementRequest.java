package nl.innovatiebudget.intake.supplement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to supply what is missing within a term (Awb 4:5, first paragraph). It ends once: by an
 * answer, by the withdrawal of the application, or by its last day.
 *
 * <p>The number of days is the officer's, so the Algemene termijnenwet, which is about terms in a
 * law (art. 1), does not govern it. It is counted by that law all the same: from the day after the
 * request, with at least two working days (art. 2), and up to a working day (art. 1). The term has
 * to be one in which an applicant can really supply something, and everybody counts days this way.
 */
@Entity
public class SupplementRequest {

  static final int FEWEST_DAYS = 3;
  static final int MOST_DAYS = 60;
  static final int MOST_ITEMS = 30;

  /** Within how many weeks a refusal to treat is made known (Awb 4:5, fourth paragraph). */
  private static final int WEEKS_TO_REFUSE = 4;

  @Id private UUID requestId;
  private UUID applicationId;

  @ElementCollection
  @CollectionTable(name = "supplement_item", joinColumns = @JoinColumn(name = "request_id"))
  @OrderColumn(name = "position")
  private List<MissingItem> items = new ArrayList<>();

  private int days;
  private String requestedBy;
  private Instant requestedAt;
  private LocalDate lastDay;
  private @Nullable Instant answeredAt;
  private @Nullable Integer answer;
  private @Nullable Instant cancelledAt;

  /** Where a request stands. */
  @Schema(name = "SupplementRequestState")
  public enum State {
    OPEN,
    ANSWERED,
    /** Its last day passed unused. */
    EXPIRED,
    /** The application was withdrawn meanwhile. */
    CANCELLED
  }

  protected SupplementRequest() {}

  /**
   * @param requestedBy pseudonym of the officer
   */
  SupplementRequest(
      UUID applicationId,
      List<MissingItem> items,
      int days,
      String requestedBy,
      Instant requestedAt) {
    if (days < FEWEST_DAYS || days > MOST_DAYS) {
      throw new IllegalArgumentException("a term of " + days + " days");
    }
    this.requestId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.items.addAll(items);
    this.days = days;
    this.requestedBy = requestedBy;
    this.requestedAt = requestedAt;
    this.lastDay = StatutoryTerms.lastDayOfDaysAfter(LegalDay.of(requestedAt), days);
  }

  State stateAt(Instant now) {
    if (answeredAt != null) {
      return State.ANSWERED;
    }
    if (cancelledAt != null) {
      return State.CANCELLED;
    }
    return LegalDay.of(now).isAfter(lastDay) ? State.EXPIRED : State.OPEN;
  }

  boolean isOpenAt(Instant now) {
    return stateAt(now) == State.OPEN;
  }

  /** From so many days before the last one, and never on the day on which it was asked. */
  boolean isReminderDue(Instant now, int daysBefore) {
    var today = LegalDay.of(now);
    return isOpenAt(now)
        && today.isAfter(LegalDay.of(requestedAt))
        && !today.isBefore(lastDay.minusDays(daysBefore));
  }

  /** The application's present submission answers it. */
  void answer(Application application, Instant receivedAt) {
    requireNotEnded();
    answeredAt = receivedAt;
    answer = application.submission();
  }

  void cancel(Instant at) {
    requireNotEnded();
    cancelledAt = at;
  }

  private void requireNotEnded() {
    if (answeredAt != null || cancelledAt != null) {
      throw new IllegalStateException(requestId + " has ended");
    }
  }

  /** How it lets the decision term stand still; as long as it is open, until its last day. */
  Optional<Suspension> suspension() {
    return Suspension.of(LegalDay.of(requestedAt), endedOn());
  }

  /** Last day on which a refusal to treat may be made known (Awb 4:5, fourth paragraph). */
  LocalDate lastDayToRefuse() {
    return StatutoryTerms.lastDayOfWeeksAfter(endedOn(), WEEKS_TO_REFUSE);
  }

  private LocalDate endedOn() {
    var end = answeredAt == null ? cancelledAt : answeredAt;
    return end == null ? lastDay : LegalDay.of(end);
  }

  UUID requestId() {
    return requestId;
  }

  UUID applicationId() {
    return applicationId;
  }

  List<MissingItem> items() {
    return List.copyOf(items);
  }

  Instant requestedAt() {
    return requestedAt;
  }

  /** Last day to supply, up to and including. */
  LocalDate lastDay() {
    return lastDay;
  }

  Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** The submission that answers it. */
  Optional<Integer> answer() {
    return Optional.ofNullable(answer);
  }
}
