package nl.innovatiebudget.assessment.advice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.advice.AdviceContent.AdvisedAct;
import nl.innovatiebudget.assessment.advice.AdviceRequest.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An advice, without what is about cases in which the reader has an interest.
 *
 * @param sha256 over the canonical JSON of the whole advice as it is now; also its ETag
 * @param unsignedNumbers cases for which no chair without an interest has signed yet
 */
public record AdviceView(
    UUID adviceId,
    String roundId,
    UUID rankingId,
    State state,
    String minutes,
    List<Remark> remarks,
    List<AdvisedAct> acts,
    String writtenBy,
    Instant writtenAt,
    Instant changedAt,
    String sha256,
    List<AdviceSignature.View> signatures,
    List<String> unsignedNumbers) {

  /** How far it is. */
  @Schema(name = "AdviceState")
  public enum State {
    DRAFT,
    /** Frozen; another chair is to sign for some cases. */
    PARTLY_SIGNED,
    SIGNED
  }
}
