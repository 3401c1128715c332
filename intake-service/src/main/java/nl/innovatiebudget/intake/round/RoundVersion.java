package nl.innovatiebudget.intake.round;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One published version of a round, kept as it was published. */
@Entity
@Immutable
@Table(name = "round_version")
class RoundVersion {

  @Embeddable
  record Key(String roundId, int version) {}

  /**
   * How a version came about.
   *
   * @param reason public; an extension and a lowering have one
   * @param outageId the outage that an extension after the closing makes up for (Awb 2:21)
   * @param publishedBy acting subject
   */
  record Origin(
      VersionKind kind,
      @Nullable Explanation reason,
      @Nullable UUID outageId,
      Instant publishedAt,
      String publishedBy) {}

  @EmbeddedId Key key;
  Instant opensAt;
  Instant closesAt;

  @JdbcTypeCode(SqlTypes.JSON)
  String definition;

  @Enumerated(EnumType.STRING)
  VersionKind kind;

  @Nullable String reasonNl;
  @Nullable String reasonEn;
  @Nullable UUID outageId;
  Instant publishedAt;
  @Nullable String publishedBy;

  protected RoundVersion() {}

  RoundVersion(RoundDefinition round, String definition, Origin origin) {
    this.key = new Key(round.roundId(), round.version());
    this.opensAt = round.opensAt();
    this.closesAt = round.closesAt();
    this.definition = definition;
    this.kind = origin.kind();
    this.reasonNl = origin.reason() == null ? null : origin.reason().nl();
    this.reasonEn = origin.reason() == null ? null : origin.reason().en();
    this.outageId = origin.outageId();
    this.publishedAt = origin.publishedAt();
    this.publishedBy = origin.publishedBy();
  }

  @Nullable Explanation reason() {
    return reasonNl == null || reasonEn == null ? null : new Explanation(reasonNl, reasonEn);
  }
}
