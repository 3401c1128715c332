package nl.innovatiebudget.intake.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.identity.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/**
 * What was submitted at one moment, frozen: the database refuses to change or remove it. The one
 * with the highest sequence is in force, the earlier ones are kept.
 */
@Entity
@Immutable
public class Submission {

  /** Why it could be submitted when it was. */
  @Schema(name = "SubmissionKind")
  public enum Kind {
    /** Within the round's period. */
    IN_TIME,
    /** After the deadline, let in by an officer. */
    ADMITTED_LATE,
    /** In answer to a request to supply what was missing (Awb 4:5). */
    SUPPLEMENT
  }

  @Embeddable
  record Key(UUID applicationId, int submission) {}

  @EmbeddedId private Key key;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private int revision;
  private int roundVersion;
  private String content;
  private String contentHash;
  private Instant receivedAt;
  private String submittedBy;

  @Enumerated(EnumType.STRING)
  private BodyId.Kind bodyKind;

  private String bodyValue;
  private String receipt;

  protected Submission() {}

  /**
   * Takes over the application as it has just been submitted.
   *
   * @param receipt what proves the reception to others, see the receipt package
   */
  public Submission(
      Application application, Kind kind, Caller caller, BodyId body, String receipt) {
    this.key = new Key(application.applicationId(), application.submission());
    this.kind = kind;
    this.revision = application.revision();
    this.roundVersion = application.roundVersion().orElseThrow();
    this.content = application.form().json();
    this.contentHash = application.contentHash();
    this.receivedAt = application.receivedAt().orElseThrow();
    this.submittedBy = caller.actingSubject();
    this.bodyKind = body.kind();
    this.bodyValue = body.value();
    this.receipt = receipt;
  }

  /** 1 for the first, and so on. */
  public int sequence() {
    return key.submission();
  }

  public Kind kind() {
    return kind;
  }

  public int revision() {
    return revision;
  }

  public int roundVersion() {
    return roundVersion;
  }

  public ApplicationContent content() {
    return SignedForm.read(content);
  }

  /** The canonical JSON that was signed. */
  public String canonicalContent() {
    return content;
  }

  public String contentHash() {
    return contentHash;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public String receipt() {
    return receipt;
  }
}
