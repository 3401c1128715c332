package nl.innovatiebudget.intake.round;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One published version of a round, kept as it was published. */
@Entity
@Table(name = "round_version")
class RoundVersion {

  @Embeddable
  record Key(String roundId, int version) {}

  @EmbeddedId Key key;
  Instant opensAt;
  Instant closesAt;

  @JdbcTypeCode(SqlTypes.JSON)
  String definition;

  Instant publishedAt;

  protected RoundVersion() {}

  RoundVersion(RoundDefinition round, String definition, Instant publishedAt) {
    this.key = new Key(round.roundId(), round.version());
    this.opensAt = round.opensAt();
    this.closesAt = round.closesAt();
    this.definition = definition;
    this.publishedAt = publishedAt;
  }
}
