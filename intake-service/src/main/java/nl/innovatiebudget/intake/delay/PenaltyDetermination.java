package nl.innovatiebudget.intake.delay;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.hibernate.annotations.Immutable;

/** The decision that, and how much, is owed because the decision was late (Awb 4:18). */
@Entity
@Immutable
class PenaltyDetermination {

  /** Weeks to pay, from the day after it is made known (Awb 4:87). */
  private static final int WEEKS_TO_PAY = 6;

  @Id private UUID determinationId;
  private UUID applicationId;
  private UUID noticeId;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private int days;
  private long amountCents;
  private LocalDate payByDay;
  private String determinedBy;
  private Instant determinedAt;

  @ElementCollection
  @CollectionTable(name = "penalty_share", joinColumns = @JoinColumn(name = "determination_id"))
  @OrderColumn(name = "position")
  private List<Part> shares = new ArrayList<>();

  /** What one of the applicants gets. */
  @Embeddable
  record Part(String name, @Column(name = "amount_cents") long cents) {}

  protected PenaltyDetermination() {}

  /**
   * @param days for which it is owed, 1 or more
   * @param applicants by name, in the order of the application
   * @param determinedBy pseudonym of the person
   */
  PenaltyDetermination(
      UUID applicationId,
      DefaultNotice notice,
      int days,
      List<String> applicants,
      String determinedBy,
      Instant determinedAt) {
    var clock = notice.clock().orElseThrow();
    var amount = PenaltyAmounts.of(days, notice.receivedOn());
    var parts = PenaltyClock.shares(amount, applicants.size());
    this.determinationId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.noticeId = notice.noticeId();
    this.firstDay = clock.firstDay();
    this.lastDay = clock.lastDay(days);
    this.days = days;
    this.amountCents = amount.cents();
    this.payByDay = StatutoryTerms.lastDayOfWeeksAfter(LegalDay.of(determinedAt), WEEKS_TO_PAY);
    this.determinedBy = determinedBy;
    this.determinedAt = determinedAt;
    IntStream.range(0, applicants.size())
        .mapToObj(i -> new Part(applicants.get(i), parts.get(i).cents()))
        .forEach(shares::add);
  }

  UUID determinationId() {
    return determinationId;
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  int days() {
    return days;
  }

  Euro amount() {
    return Euro.ofCents(amountCents);
  }

  LocalDate payByDay() {
    return payByDay;
  }

  Instant determinedAt() {
    return determinedAt;
  }

  List<PenaltyShare> shares() {
    return shares.stream()
        .map(part -> new PenaltyShare(part.name(), Euro.ofCents(part.cents())))
        .toList();
  }
}
