package nl.innovatiebudget.notification.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.Language;
import org.hibernate.annotations.Immutable;

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

  @Column(nullable = false)
  Instant issuedAt;

  protected Letter() {}

  Letter(Application application, ApplicationDecided decision, String html, Instant issuedAt) {
    this.letterId = UUID.randomUUID();
    this.decisionId = decision.decisionId();
    this.application = application;
    this.kind = LetterKind.of(decision.outcome());
    this.amountCents = decision.amountCents().cents();
    this.language = application.language();
    this.html = html;
    this.sha256 = sha256(html);
    this.issuedAt = issuedAt;
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
