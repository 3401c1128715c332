package nl.innovatiebudget.assessment.advice;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.CanonicalJson;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A chair's name under an advice; a chair signs it once. It is not for the cases in which the chair
 * has an interest (Awb 2:4): another chair signs for those.
 */
@Entity
@Immutable
class AdviceSignature {

  /** Which chair under which advice. */
  @Embeddable
  record Key(UUID adviceId, String signedBy) {}

  @EmbeddedId private Key key;
  private Instant signedAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private UUID[] exceptCases;

  private String adviceSha256;
  private String sha256;

  protected AdviceSignature() {}

  AdviceSignature(Key key, Instant signedAt, Collection<UUID> exceptCases, String adviceSha256) {
    this.key = key;
    this.signedAt = signedAt;
    this.exceptCases = exceptCases.stream().sorted().toArray(UUID[]::new);
    this.adviceSha256 = adviceSha256;
    this.sha256 =
        CanonicalJson.sha256(
            CanonicalJson.write(
                new Signed(adviceSha256, key.signedBy(), signedAt, List.of(this.exceptCases))));
  }

  /** What the hash of a signature is over, as canonical JSON. */
  record Signed(
      String adviceSha256, String signedBy, Instant signedAt, List<UUID> exceptApplicationIds) {}

  boolean covers(UUID applicationId) {
    return !Arrays.asList(exceptCases).contains(applicationId);
  }

  String signedBy() {
    return key.signedBy();
  }

  UUID adviceId() {
    return key.adviceId();
  }

  View view() {
    return new View(key.signedBy(), signedAt, List.of(exceptCases), adviceSha256, sha256);
  }

  /**
   * A signature as it is shown.
   *
   * @param exceptApplicationIds cases for which it does not count
   * @param adviceSha256 over the canonical JSON of the advice
   * @param sha256 over the canonical JSON of all that is above
   */
  @Schema(name = "AdviceSignature")
  public record View(
      String signedBy,
      Instant signedAt,
      List<UUID> exceptApplicationIds,
      String adviceSha256,
      String sha256) {}
}
