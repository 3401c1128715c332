package nl.innovatiebudget.notification.round;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import nl.innovatiebudget.kit.problem.Text;

/** What letters say about a round. */
@Entity
public class Round {

  /** A round's definition may be published again; every application names the version it met. */
  @Embeddable
  public record Version(String roundId, int version) {}

  @EmbeddedId Version id;

  @Column(nullable = false)
  String titleNl;

  @Column(nullable = false)
  String titleEn;

  int maximumDurationMonths;

  protected Round() {}

  Round(RoundPublished published) {
    this.id = published.id();
    this.titleNl = published.title().nl();
    this.titleEn = published.title().en();
    this.maximumDurationMonths = published.maximumDurationMonths();
  }

  public String roundId() {
    return id.roundId();
  }

  public Text title() {
    return new Text(titleNl, titleEn);
  }

  public int maximumDurationMonths() {
    return maximumDurationMonths;
  }
}
