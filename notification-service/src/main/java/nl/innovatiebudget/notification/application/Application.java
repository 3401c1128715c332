package nl.innovatiebudget.notification.application;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** What letters and messages say about an application, and whom they go to. */
@Entity
public class Application {

  @Id UUID applicationId;

  @Column(nullable = false)
  String number;

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

  @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  List<Party> parties = new ArrayList<>();

  protected Application() {}

  public Application(ApplicationSubmitted submitted) {
    this.applicationId = submitted.applicationId();
    this.number = submitted.number();
    this.roundId = submitted.roundId();
    this.roundVersion = submitted.roundVersion();
    this.title = onOneLine(submitted.title());
    this.requestedCents = submitted.requestedCents().cents();
    this.language = submitted.language();
    this.receivedAt = submitted.receivedAt();
    this.contentHash = submitted.contentHash();
    for (var participant : submitted.participants()) {
      parties.add(new Party(this, parties.size(), participant));
    }
  }

  /** The title goes into the subject of an e-mail, where a line break would start a new header. */
  private static String onOneLine(String title) {
    return title.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** The public bodies that apply together; they are the ones we write to. */
  public List<Party> applicants() {
    return parties.stream().filter(party -> party.role.isApplicant()).toList();
  }

  /** Whom the decision is addressed to; refuses an application without a lead. */
  public Party lead() {
    return parties.stream()
        .filter(party -> party.role == PartyRole.LEAD)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("application " + number + " has no lead"));
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
