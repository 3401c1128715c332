package nl.innovatiebudget.assessment.pitch;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import nl.innovatiebudget.assessment.casefile.Seat;

/** What one juror thinks of one doubtful case after its pitch. */
@Entity
public class PitchScore {

  @EmbeddedId private Seat seat;
  private int score;
  private String note;
  private Instant scoredAt;
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
  }

  public Seat seat() {
    return seat;
  }

  public int score() {
    return score;
  }

  PitchView view() {
    return new PitchView(seat.applicationId(), score, note, scoredAt);
  }
}
