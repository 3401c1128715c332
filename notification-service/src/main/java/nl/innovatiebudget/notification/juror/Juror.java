package nl.innovatiebudget.notification.juror;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.application.Recipient;
import org.jspecify.annotations.Nullable;

/** A person who judges, as assessment described it last. */
@Entity
public class Juror implements Recipient {

  @Id UUID jurorId;

  /** By which the person logs in; nothing until an event has said so. */
  @Nullable String subject;

  @Column(nullable = false)
  String name;

  @Nullable String email;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  /** Since when nothing is known of who it is. */
  @Nullable Instant erasedAt;

  protected Juror() {}

  Juror(UUID jurorId, Description description) {
    this.jurorId = jurorId;
    this.language = Language.NL;
    describe(description);
  }

  /** What an event says of a juror; what it leaves out, except the address, is as it was. */
  public record Description(
      @Nullable String subject, String name, @Nullable String email, @Nullable Language language) {}

  final void describe(Description description) {
    this.erasedAt = null;
    this.name = description.name();
    this.email = description.email();
    if (description.subject() != null) {
      this.subject = description.subject();
    }
    if (description.language() != null) {
      this.language = description.language();
    }
  }

  /** By which the person logs in, if we know it. */
  public Optional<String> login() {
    return Optional.ofNullable(subject);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Language language() {
    return language;
  }

  @Override
  public Optional<String> contactEmail() {
    return Optional.ofNullable(email);
  }
}
