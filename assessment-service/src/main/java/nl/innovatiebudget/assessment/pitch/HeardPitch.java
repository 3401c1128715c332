package nl.innovatiebudget.assessment.pitch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the jury thought of a pitch; internal to the jury and its staff.
 *
 * @param absentJurorIds who of the panel did not hear it
 */
public record HeardPitch(UUID applicationId, List<UUID> absentJurorIds, List<JurorScore> scores) {

  /**
   * One juror's.
   *
   * @param handedBackBecause why the chair asks for it anew; until then it does not count
   */
  public record JurorScore(
      UUID jurorId, int score, String note, Instant scoredAt, @Nullable String handedBackBecause) {}
}
