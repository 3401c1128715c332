package nl.innovatiebudget.assessment.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.advice.AdviceRequest.Remark;
import nl.innovatiebudget.assessment.ranking.CanonicalJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What the jury advises on a ranking: a draft, until the first signature freezes it. */
@Entity
class Advice {

  @Id private UUID adviceId;
  private String roundId;
  private UUID rankingId;
  private String minutes;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Remark> remarks;

  private String writtenBy;
  private Instant writtenAt;
  private Instant changedAt;
  private @Nullable String signedText;
  private @Nullable String sha256;
  @Version private int version;

  protected Advice() {}

  Advice(UUID adviceId, String roundId, AdviceRequest request, String writtenBy, Instant at) {
    this.adviceId = adviceId;
    this.roundId = roundId;
    this.rankingId = request.rankingId();
    this.minutes = request.minutes();
    this.remarks = request.remarks();
    this.writtenBy = writtenBy;
    this.writtenAt = at;
    this.changedAt = at;
  }

  /** Only as long as it is a draft; the database refuses it after that. */
  void revise(AdviceRequest request, List<Remark> remarks, Instant at) {
    rankingId = request.rankingId();
    minutes = request.minutes();
    this.remarks = remarks;
    changedAt = at;
  }

  /** What stands there now is what is signed. */
  void freeze(AdviceContent content) {
    signedText = CanonicalJson.write(content);
    sha256 = CanonicalJson.sha256(signedText);
  }

  boolean isDraft() {
    return signedText == null;
  }

  /** As it was when it was signed, if it was. */
  Optional<AdviceContent> signed() {
    return Optional.ofNullable(signedText)
        .map(text -> CanonicalJson.read(text, AdviceContent.class));
  }

  UUID adviceId() {
    return adviceId;
  }

  String roundId() {
    return roundId;
  }

  UUID rankingId() {
    return rankingId;
  }

  String minutes() {
    return minutes;
  }

  List<Remark> remarks() {
    return remarks;
  }

  String writtenBy() {
    return writtenBy;
  }

  Instant writtenAt() {
    return writtenAt;
  }

  Instant changedAt() {
    return changedAt;
  }
}
