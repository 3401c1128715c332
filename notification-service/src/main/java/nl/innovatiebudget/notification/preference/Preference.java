package nl.innovatiebudget.notification.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import nl.innovatiebudget.notification.application.Language;
import org.jspecify.annotations.Nullable;

/** How a juror or an officer wants to be told what the law does not ask to tell at once. */
@Entity
public class Preference {

  @Id String subject;

  @Nullable String email;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  /** Whether open tasks are told too. */
  boolean officer;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  DigestRhythm digest;

  @Nullable Integer digestHour;

  @Nullable LocalTime quietFrom;

  @Nullable LocalTime quietTo;

  @Nullable LocalDate lastDigestOn;

  @Column(nullable = false)
  Instant updatedAt;

  @SuppressWarnings("NullAway.Init") // For Hibernate.
  protected Preference() {}

  /** Everything at once. */
  @SuppressWarnings("NullAway.Init") // The time follows with the first wish.
  Preference(String subject) {
    this.subject = subject;
    this.language = Language.NL;
    this.digest = DigestRhythm.NONE;
  }

  /** A digest whose hour has passed today comes tomorrow. */
  void become(PreferenceResource.Wish wish, boolean officer, Instant now) {
    this.email = wish.email();
    this.language = wish.written();
    this.officer = officer;
    this.digest = wish.digest();
    this.digestHour = wish.digest() == DigestRhythm.DAILY ? wish.digestHour() : null;
    var quiet = wish.quietHours();
    this.quietFrom = quiet.map(QuietHours::from).orElse(null);
    this.quietTo = quiet.map(QuietHours::to).orElse(null);
    this.updatedAt = now;
    if (isDue(now)) {
      told(now);
    }
  }

  /** When a message that can wait is told. */
  Timing timing(Instant now) {
    if (digest == DigestRhythm.DAILY) {
      return new Timing.InDigest();
    }
    return quietHours()
        .flatMap(quiet -> quiet.endAfter(now))
        .<Timing>map(Timing.At::new)
        .orElseGet(Timing.Now::new);
  }

  /** Once a day, from its hour on, also when the clock is changed. Nothing is held after a stop. */
  public boolean isDue(Instant now) {
    if (digest == DigestRhythm.NONE) {
      return true;
    }
    var today = AmsterdamTime.dayOf(now);
    var hour = Objects.requireNonNull(digestHour, "a daily digest has an hour");
    return (lastDigestOn == null || lastDigestOn.isBefore(today))
        && !now.isBefore(AmsterdamTime.hourOf(today, hour));
  }

  /** Today's digest was made, or there was nothing for it. */
  public void told(Instant now) {
    this.lastDigestOn = AmsterdamTime.dayOf(now);
  }

  Optional<QuietHours> quietHours() {
    return quietFrom == null || quietTo == null
        ? Optional.empty()
        : Optional.of(new QuietHours(quietFrom, quietTo));
  }

  public String subject() {
    return subject;
  }

  /** Where to; a juror who named none is told where assessment says. */
  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Language language() {
    return language;
  }

  /** Whether it is told of open tasks: an officer who wants a digest. */
  public boolean wantsTasks() {
    return officer && digest == DigestRhythm.DAILY;
  }
}
