package nl.innovatiebudget.intake.application;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * An application from its first draft until its applicants know the outcome. Its content can change
 * while it is a draft; every change is a new revision, and signatures belong to one revision.
 */
@Entity
public class Application {

  @Id private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status;

  private String roundId;
  private int revision;
  private String content;
  private String contentHash;
  private Instant createdAt;
  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "application_party", joinColumns = @JoinColumn(name = "application_id"))
  @OrderColumn(name = "position")
  private List<Party> parties = new ArrayList<>();

  private @Nullable String number;
  private @Nullable Integer roundVersion;
  private @Nullable Instant receivedAt;
  private @Nullable UUID letterId;
  private @Nullable Long awardedCents;
  private @Nullable Instant informedAt;

  /** A public participant, by which its people find the application. */
  @Embeddable
  record Party(@Nullable UUID organisationId, @Nullable String kvk) {}

  /** What a letter told the applicants. */
  public record Outcome(ApplicationStatus status, Euro amount, UUID letterId, Instant informedAt) {}

  protected Application() {}

  Application(UUID applicationId, ApplicationContent content, Instant createdAt) {
    this.applicationId = applicationId;
    this.status = ApplicationStatus.DRAFT;
    this.createdAt = createdAt;
    take(content, SignedForm.of(content), createdAt);
  }

  /** Takes other content, unless it is the same; refuses one that is no draft any more. */
  void replace(ApplicationContent replacement, Instant changedAt) {
    require(ApplicationStatus.DRAFT);
    var form = SignedForm.of(replacement);
    if (!form.sha256().equals(contentHash)) {
      take(replacement, form, changedAt);
    }
  }

  private void take(ApplicationContent taken, SignedForm form, Instant at) {
    roundId = taken.roundId();
    content = form.json();
    contentHash = form.sha256();
    changedAt = at;
    revision++;
    parties.clear();
    taken.publicParticipants().map(Application::party).forEach(parties::add);
  }

  /** From here on the content is frozen. */
  public void submit(String number, int roundVersion, Instant receivedAt) {
    require(ApplicationStatus.DRAFT);
    this.status = ApplicationStatus.SUBMITTED;
    this.number = number;
    this.roundVersion = roundVersion;
    this.receivedAt = receivedAt;
  }

  /** The letter is out: its outcome may be seen. Refuses one for what was never submitted. */
  public void inform(Outcome outcome) {
    if (status == ApplicationStatus.DRAFT) {
      throw new IllegalStateException("a letter about draft " + applicationId);
    }
    status = outcome.status();
    awardedCents = outcome.amount().cents();
    letterId = outcome.letterId();
    informedAt = outcome.informedAt();
  }

  /** The register's entry counts where there is one; a number of one's own does not beside it. */
  private static Party party(ApplicationContent.Participant participant) {
    var organisationId = participant.organisationId();
    return new Party(organisationId, organisationId == null ? participant.kvk() : null);
  }

  private void require(ApplicationStatus expected) {
    if (status != expected) {
      throw new IllegalStateException(applicationId + " is " + status + ", not " + expected);
    }
  }

  public UUID applicationId() {
    return applicationId;
  }

  public ApplicationStatus status() {
    return status;
  }

  public boolean isDraft() {
    return status == ApplicationStatus.DRAFT;
  }

  public String roundId() {
    return roundId;
  }

  public int revision() {
    return revision;
  }

  public ApplicationContent content() {
    return SignedForm.read(content);
  }

  public String contentHash() {
    return contentHash;
  }

  public Instant createdAt() {
    return createdAt;
  }

  Instant changedAt() {
    return changedAt;
  }

  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  public Optional<Instant> receivedAt() {
    return Optional.ofNullable(receivedAt);
  }

  public Optional<Outcome> outcome() {
    return letterId == null || awardedCents == null || informedAt == null
        ? Optional.empty()
        : Optional.of(new Outcome(status, Euro.ofCents(awardedCents), letterId, informedAt));
  }
}
