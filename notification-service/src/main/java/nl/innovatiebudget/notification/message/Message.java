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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Party;
import nl.innovatiebudget.notification.application.Recipient;
import nl.innovatiebudget.notification.juror.Juror;
import nl.innovatiebudget.notification.template.MessageKind;
import nl.innovatiebudget.notification.wording.Wording.Written;
import org.jspecify.annotations.Nullable;

/**
 * What was said to one party because of one event; it lies in the inbox of that party's body, or of
 * a juror.
 */
@Entity
public class Message {

  @Id UUID messageId;

  @Column(nullable = false)
  UUID eventId;

  /** This or a juror. */
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "party_id")
  @Nullable Party party;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "juror_id")
  @Nullable Juror juror;

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

  /** What an e-mail says in place of the message, if it may not say the same. */
  @Nullable String noticeSubject;

  @Nullable String noticeText;

  @Nullable String noticeHtml;

  /** Of the template in the language of the reader; 1 is built in. */
  int templateVersion;

  @Nullable Integer noticeVersion;

  protected Message() {}

  Message(UUID eventId, Party party, MessageKind kind, @Nullable UUID letterId, Instant postedAt) {
    this(eventId, kind, postedAt);
    this.party = party;
    this.letterId = letterId;
  }

  Message(UUID eventId, Juror juror, MessageKind kind, Instant postedAt) {
    this(eventId, kind, postedAt);
    this.juror = juror;
  }

  @SuppressWarnings("NullAway.Init") // The words follow by say.
  private Message(UUID eventId, MessageKind kind, Instant postedAt) {
    this.messageId = UUID.randomUUID();
    this.eventId = eventId;
    this.kind = kind;
    this.postedAt = postedAt;
  }

  void say(Written written, String html) {
    this.subject = written.words().subject();
    this.text = written.words().text();
    this.html = html;
    this.templateVersion = written.version();
  }

  /** What an e-mail says in place of the message. */
  void announceBy(Written notice, String html) {
    this.noticeSubject = notice.words().subject();
    this.noticeText = notice.words().text();
    this.noticeHtml = html;
    this.noticeVersion = notice.version();
  }

  /**
   * Whether it may only be read in the portal, so that nothing else may say more than its notice.
   */
  public boolean hasNotice() {
    return noticeSubject != null;
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

  public Recipient recipient() {
    if (party != null) {
      return party;
    }
    return Objects.requireNonNull(juror, "a message is for a party or a juror");
  }

  /** Whom it is for, unless for a juror. */
  public Optional<Party> party() {
    return Optional.ofNullable(party);
  }

  /** Which it is about; a juror's message is about none. */
  public Optional<UUID> applicationId() {
    return Optional.ofNullable(party).map(Party::applicationId);
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
