package nl.innovatiebudget.notification.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.money.Euro;

/**
 * What letters and messages say about an application, and whom they go to: always those of its
 * newest submission.
 */
@Entity
public class Application {

  @Id UUID applicationId;

  @Column(nullable = false)
  String number;

  int submission;

  @Column(nullable = false)
  String roundId;

  int roundVersion;

  @Column(nullable = false)
  String title;

  long requestedCents;

  @Column(nullable = false)
  @Enumerated(EnumType.STRING)
  Language language;

  @Column(nullable = false)
  Instant receivedAt;

  @Column(nullable = false)
  String contentHash;

  boolean notTreated;

  /** Of all submissions, and the invited ones. */
  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "application_id", insertable = false, updatable = false)
  @OrderBy("position")
  List<Party> parties = new ArrayList<>();

  protected Application() {}

  public Application(ApplicationSubmitted submitted) {
    this.applicationId = submitted.applicationId();
    this.number = submitted.number();
    take(submitted);
  }

  /** A later submission replaces the former; one that is not later changes nothing. */
  public boolean resubmitted(ApplicationSubmitted later) {
    if (later.submissionNumber() <= submission) {
      return false;
    }
    take(later);
    return true;
  }

  private void take(ApplicationSubmitted submitted) {
    this.submission = submitted.submissionNumber();
    this.roundId = submitted.roundId();
    this.roundVersion = submitted.roundVersion();
    this.title = OneLine.of(submitted.title());
    this.requestedCents = submitted.requestedCents().cents();
    this.language = submitted.language();
    this.receivedAt = submitted.receivedAt();
    this.contentHash = submitted.contentHash();
    int position = 0;
    for (var participant : submitted.participants()) {
      parties.add(new Party(this, position++, participant));
    }
  }

  /** The public bodies that apply together; they are the ones we write to. */
  public List<Party> applicants() {
    return parties().filter(party -> party.role.isApplicant()).toList();
  }

  /** Whom the decision is addressed to; refuses an application without a lead. */
  public Party lead() {
    return parties()
        .filter(party -> party.role == PartyRole.LEAD)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("application " + number + " has no lead"));
  }

  private Stream<Party> parties() {
    return parties.stream().filter(party -> party.submission == submission);
  }

  /** It was decided not to treat it; no other decision can be told until it is reopened. */
  public void refusedToTreat() {
    notTreated = true;
  }

  public void reopened() {
    notTreated = false;
  }

  public boolean isNotTreated() {
    return notTreated;
  }

  public UUID applicationId() {
    return applicationId;
  }

  public String number() {
    return number;
  }

  public String roundId() {
    return roundId;
  }

  public int roundVersion() {
    return roundVersion;
  }

  public String title() {
    return title;
  }

  public Euro requested() {
    return Euro.ofCents(requestedCents);
  }

  public int submission() {
    return submission;
  }

  public Language language() {
    return language;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public String contentHash() {
    return contentHash;
  }
}
