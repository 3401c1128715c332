package nl.innovatiebudget.assessment.pitch;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What one juror thinks of one doubtful case after its pitch. Once a ranking rests on it, it only
 * changes after the chair handed it back; what was handed back does not count until it is given
 * anew.
 */
@Entity
public class PitchScore {

  @EmbeddedId private Seat seat;
  private int score;
  private String note;
  private Instant scoredAt;
  private @Nullable Instant rankedAt;
  private @Nullable Instant handedBackAt;
  private @Nullable String handedBackBecause;
  @Version private int version;

  protected PitchScore() {}

  PitchScore(Seat seat, int score, String note, Instant scoredAt) {
    this.seat = seat;
    this.score = score;
    this.note = note;
    this.scoredAt = scoredAt;
  }

  void replace(int better, String why, Instant at) {
    score = better;
    note = why;
    scoredAt = at;
    handedBackAt = null;
    handedBackBecause = null;
  }

  void handBack(String why, Instant at) {
    handedBackAt = at;
    handedBackBecause = why;
    rankedAt = null;
  }

  /** A ranking rests on it, and nobody handed it back since. */
  boolean ranked() {
    return rankedAt != null;
  }

  boolean counts() {
    return handedBackAt == null;
  }

  public Seat seat() {
    return seat;
  }

  public int score() {
    return score;
  }

  PitchView view() {
    return new PitchView(seat.applicationId(), score, note, scoredAt, handedBackBecause);
  }

  HeardPitch.JurorScore heard() {
    return new HeardPitch.JurorScore(seat.jurorId(), score, note, scoredAt, handedBackBecause);
  }
}
