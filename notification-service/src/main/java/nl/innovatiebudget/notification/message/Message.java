package nl.innovatiebudget.notification.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.template.MessageText;
import org.jspecify.annotations.Nullable;

/** What was said to one party because of one event; it lies in the inbox of that party's body. */
@Entity
public class Message {

  @Id UUID messageId;

  @Column(nullable = false)
  UUID eventId;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "party_id")
  Party party;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  MessageKind kind;

  @Nullable UUID letterId;

  @Column(nullable = false)
  String subject;

  @Column(nullable = false)
  String text;

  @Column(nullable = false)
  String html;

  @Column(nullable = false)
  Instant postedAt;

  @Nullable Instant readAt;

  protected Message() {}

  Message(
      UUID eventId,
      Party party,
      MessageKind kind,
      @Nullable UUID letterId,
      MessageText words,
      String html,
      Instant postedAt) {
    this.messageId = UUID.randomUUID();
    this.eventId = eventId;
    this.party = party;
    this.kind = kind;
    this.letterId = letterId;
    this.subject = words.subject();
    this.text = words.text();
    this.html = html;
    this.postedAt = postedAt;
  }

  /** Only the first reading counts. */
  public Instant readAt(Instant now) {
    if (readAt == null) {
      readAt = now;
    }
    return readAt;
  }

  public UUID messageId() {
    return messageId;
  }

  public Party party() {
    return party;
  }

  public MessageKind kind() {
    return kind;
  }

  public Optional<UUID> letterId() {
    return Optional.ofNullable(letterId);
  }

  public String subject() {
    return subject;
  }

  public String text() {
    return text;
  }

  public String html() {
    return html;
  }

  public Instant postedAt() {
    return postedAt;
  }

  public Optional<Instant> readAt() {
    return Optional.ofNullable(readAt);
  }
}
