package nl.innovatiebudget.notification.letter;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was sent: never changed, also not by the database. A slip is corrected by another
 * letter, which names it. An application has one that awards or refuses.
 */
@Entity
@Immutable
class Letter {

  @Id UUID letterId;

  /** Of what it tells: the decision, or the event. */
  @Column(nullable = false)
  UUID decisionId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  Application application;

  @Column(nullable = false)
  String kind;

  @Nullable Long amountCents;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  @Column(nullable = false)
  String html;

  /** Of the HTML in UTF-8. */
  @Column(nullable = false)
  String sha256;

  /** PDF/A-2a and PDF/UA-1; read from the database only when it is asked for. */
  @Basic(fetch = FetchType.LAZY)
  private byte @Nullable [] pdf;

  @Nullable String pdfSha256;

  @Column(nullable = false)
  Instant issuedAt;

  /** Letters of before this was kept have none. */
  @Nullable String templateName;

  int templateVersion;

  /** What it was written with. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Nullable String facts;

  boolean leadOnly;

  /** The letter that it takes the place of. */
  @Nullable UUID corrects;

  protected Letter() {}

  /** A letter for the eye, and for the archive. */
  record Paper(String html, byte[] pdf) {}

  Letter(LetterDraft draft, String facts, Paper paper, Instant issuedAt, @Nullable UUID corrects) {
    this.letterId = UUID.randomUUID();
    this.decisionId = draft.cause();
    this.application = draft.application();
    this.kind = draft.kind();
    var amount = draft.amount();
    this.amountCents = amount == null ? null : amount.cents();
    this.language = draft.application().language();
    this.html = paper.html();
    this.sha256 = Sha256.of(paper.html().getBytes(StandardCharsets.UTF_8));
    this.pdf = paper.pdf();
    this.pdfSha256 = Sha256.of(paper.pdf());
    this.issuedAt = issuedAt;
    this.templateName = draft.written().template();
    this.templateVersion = draft.written().version();
    this.facts = facts;
    this.leadOnly = draft.leadOnly();
    this.corrects = corrects;
  }

  /** The document; letters of before it was made have none. */
  Optional<byte[]> pdf() {
    return Optional.ofNullable(pdf);
  }

  /** Whether it decides on the application, rather than on what follows. */
  boolean isOnApplication() {
    return amountCents != null;
  }
}
