package nl.innovatiebudget.assessment.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the panel wants the applicant to read in the letter. */
@Entity
class PanelRemark {

  @Id private UUID applicationId;
  private String nl;
  private String en;
  private String writtenBy;
  private Instant writtenAt;
  @Version private int version;

  protected PanelRemark() {}

  PanelRemark(UUID applicationId, Words words, String by, Instant at) {
    this.applicationId = applicationId;
    write(words, by, at);
  }

  final void write(Words words, String by, Instant at) {
    nl = words.nl();
    en = words.en();
    writtenBy = by;
    writtenAt = at;
  }

  UUID applicationId() {
    return applicationId;
  }

  Text text() {
    return new Text(nl, en);
  }

  View view() {
    return new View(applicationId, nl, en, writtenBy, writtenAt);
  }

  /** The remark as staff sees it. */
  @Schema(name = "PanelRemark")
  public record View(
      UUID applicationId, String nl, String en, String writtenBy, Instant writtenAt) {}
}
