package nl.innovatiebudget.assessment.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * What the jury advises on a ranking.
 *
 * @param minutes of the meeting; what is about one case belongs in its remark, since not everyone
 *     may read along there
 */
public record AdviceRequest(
    @NotNull UUID rankingId,
    @NotBlank @Size(max = 50_000) String minutes,
    @NotNull @Size(max = 5_000) List<Remark> remarks) {

  public AdviceRequest {
    remarks = List.copyOf(remarks);
  }

  /** What the jury says about one case. */
  public record Remark(@NotNull UUID applicationId, @NotBlank @Size(max = 2_000) String remark) {}
}
