package nl.innovatiebudget.notification.wording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Words that an officer proposed for a template, and what another decided about them. */
@Entity
public class TemplateVersion {

  /** How far it is; all but the first are final. */
  @Schema(name = "TemplateVersionState")
  public enum State {
    PROPOSED,
    /** In use from then on, until a later one is approved. */
    APPROVED,
    REJECTED
  }

  @Id UUID versionId;

  @Column(nullable = false)
  String name;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  int version;

  /** Nothing: for every round that has none of its own. */
  @Nullable String roundId;

  @Column(nullable = false)
  String body;

  @Column(nullable = false)
  String reason;

  @Column(nullable = false)
  String proposedBy;

  @Column(nullable = false)
  Instant proposedAt;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  State state;

  @Nullable String decidedBy;

  @Nullable Instant decidedAt;

  @Nullable String decisionReason;

  protected TemplateVersion() {}

  TemplateVersion(VersionProposal proposal, int version, String by, Instant at) {
    this.versionId = UUID.randomUUID();
    this.name = proposal.templateName();
    this.language = proposal.written();
    this.version = version;
    this.roundId = proposal.roundId();
    this.body = proposal.body();
    this.reason = proposal.reason();
    this.proposedBy = by;
    this.proposedAt = at;
    this.state = State.PROPOSED;
  }

  void decide(State outcome, String by, Instant at, @Nullable String why) {
    this.state = outcome;
    this.decidedBy = by;
    this.decidedAt = at;
    this.decisionReason = why;
  }

  public String name() {
    return name;
  }

  public Language language() {
    return language;
  }

  public String body() {
    return body;
  }

  public int version() {
    return version;
  }
}
