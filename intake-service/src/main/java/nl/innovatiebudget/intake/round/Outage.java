package nl.innovatiebudget.intake.round;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import org.hibernate.annotations.Immutable;

/** A time in which applicants could not reach the platform, or not well enough (Awb 2:21). */
@Entity
@Immutable
@Table(name = "round_outage")
class Outage {

  @Id UUID outageId;
  String roundId;
  Instant fromAt;
  Instant untilAt;
  String descriptionNl;
  String descriptionEn;
  Instant recordedAt;
  String recordedBy;

  protected Outage() {}

  Outage(
      String roundId,
      Instant fromAt,
      Instant untilAt,
      Explanation description,
      Instant recordedAt,
      String recordedBy) {
    this.outageId = UUID.randomUUID();
    this.roundId = roundId;
    this.fromAt = fromAt;
    this.untilAt = untilAt;
    this.descriptionNl = description.nl();
    this.descriptionEn = description.en();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  boolean isOf(String round) {
    return roundId.equals(round);
  }

  boolean overlaps(Instant from, Instant until) {
    return fromAt.isBefore(until) && untilAt.isAfter(from);
  }

  Explanation description() {
    return new Explanation(descriptionNl, descriptionEn);
  }
}
