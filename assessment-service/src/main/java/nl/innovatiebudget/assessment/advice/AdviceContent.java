package nl.innovatiebudget.assessment.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.RecordedAct;
import nl.innovatiebudget.assessment.advice.AdviceRequest.Remark;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that an advice says, and so all that is signed.
 *
 * @param rankingSha256 of the ranking that it is on
 * @param acts recusals, dismissed conflicts, moved cases and moved money, as they were recorded
 */
record AdviceContent(
    UUID adviceId,
    String roundId,
    UUID rankingId,
    String rankingSha256,
    String minutes,
    List<Remark> remarks,
    List<AdvisedAct> acts) {

  AdviceContent {
    remarks = List.copyOf(remarks);
    acts = List.copyOf(acts);
  }

  /** One act from the record of the round that belongs in the minutes. */
  public record AdvisedAct(
      long position,
      @Nullable UUID applicationId,
      @Nullable UUID jurorId,
      String act,
      String actor,
      @Nullable String reason,
      @Nullable
          @Schema(
              implementation = Object.class,
              description =
                  "What else a reader needs to follow the act; every kind of act has its own")
          JsonNode details,
      Instant actedAt) {

    static AdvisedAct of(RecordedAct act) {
      return new AdvisedAct(
          act.position(),
          act.applicationId(),
          act.jurorId(),
          act.act(),
          act.actor(),
          act.reason(),
          act.details(),
          act.actedAt());
    }
  }

  /** Without what is about these cases. */
  AdviceContent withoutCases(Set<UUID> cases) {
    return new AdviceContent(
        adviceId,
        roundId,
        rankingId,
        rankingSha256,
        minutes,
        remarks.stream().filter(remark -> !cases.contains(remark.applicationId())).toList(),
        acts.stream()
            .filter(act -> act.applicationId() == null || !cases.contains(act.applicationId()))
            .toList());
  }
}
