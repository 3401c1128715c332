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
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was sent: never changed, also not by the database. An application has one that
 * awards or refuses.
 */
@Entity
@Immutable
class Letter {

  @Id UUID letterId;

  @Column(nullable = false)
  UUID decisionId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "application_id")
  Application application;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  LetterKind kind;

  long amountCents;

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

  protected Letter() {}

  Letter(
      Application application,
      ApplicationDecided decision,
      String html,
      byte[] pdf,
      Instant issuedAt) {
    this.letterId = UUID.randomUUID();
    this.decisionId = decision.decisionId();
    this.application = application;
    this.kind = LetterKind.of(decision.outcome());
    this.amountCents = decision.amountCents().cents();
    this.language = application.language();
    this.html = html;
    this.sha256 = Sha256.of(html.getBytes(StandardCharsets.UTF_8));
    this.pdf = pdf;
    this.pdfSha256 = Sha256.of(pdf);
    this.issuedAt = issuedAt;
  }

  /** The document; letters of before it was made have none. */
  Optional<byte[]> pdf() {
    return Optional.ofNullable(pdf);
  }
}
