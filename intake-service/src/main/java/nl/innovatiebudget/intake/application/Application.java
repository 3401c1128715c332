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
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.RoundState;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * An application from its first draft until its applicants know the outcome. Its working content
 * can change while it is a draft, and after it was submitted for as long as it may be submitted
 * again; every change is a new revision, and signatures belong to one revision. What was submitted
 * is kept apart, in {@link Submission}.
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

  /** The content as it was read last; the text is what counts. */
  @Transient private @Nullable ApplicationContent read;

  private Instant createdAt;
  private Instant changedAt;

  @ElementCollection
  @CollectionTable(name = "application_party", joinColumns = @JoinColumn(name = "application_id"))
  @OrderColumn(name = "position")
  private List<Party> parties = new ArrayList<>();

  private int submission;
  private @Nullable Integer submittedRevision;
  private @Nullable String number;
  private @Nullable Integer roundVersion;
  private @Nullable Instant receivedAt;
  private @Nullable LocalDate supplementUntil;
  private boolean admittedLate;
  private @Nullable Instant refusedToTreatAt;
  private @Nullable UUID letterId;
  private @Nullable Long awardedCents;
  private @Nullable Instant informedAt;

  /**
   * A public participant, by which its people find the application.
   *
   * @param inForce whether it takes part in what was submitted, and not only in what is worked on
   */
  @Embeddable
  record Party(@Nullable UUID organisationId, @Nullable String kvk, boolean inForce) {

    private boolean isOf(Representation login) {
      return organisationId == null
          ? login.body().equals(kvk == null ? null : new BodyId(BodyId.Kind.KVK, kvk))
          : login.organisationIds().contains(organisationId);
    }

    private boolean isSameAs(Party other) {
      return Objects.equals(organisationId, other.organisationId) && Objects.equals(kvk, other.kvk);
    }
  }

  /** What a letter told the applicants. */
  public record Outcome(ApplicationStatus status, Euro amount, UUID letterId, Instant informedAt) {}

  protected Application() {}

  Application(UUID applicationId, ApplicationContent content, Instant createdAt) {
    this.applicationId = applicationId;
    this.status = ApplicationStatus.DRAFT;
    this.createdAt = createdAt;
    take(content, SignedForm.of(content), createdAt);
  }

  /**
   * Whether the working content may change: as long as it can still be submitted, for the first
   * time or again.
   */
  public boolean isEditable(RoundDefinition round, Instant now) {
    return switch (status) {
      case DRAFT -> true;
      case SUBMITTED ->
          refusedToTreatAt == null
              && (round.stateAt(now) == RoundState.OPEN || isSupplementOpen(now));
      case WITHDRAWN, NOT_TREATED, AWARDED, REFUSED -> false;
    };
  }

  /** Whether the last day to supply what was missing has not passed (Awb 4:5). */
  public boolean isSupplementOpen(Instant now) {
    return supplementUntil != null
        && !LocalDate.ofInstant(now, BusinessClock.AMSTERDAM).isAfter(supplementUntil);
  }

  /** Whether this login acts for somebody who takes part in what was submitted. */
  public boolean isPartyInForce(Representation login) {
    return parties.stream().filter(Party::inForce).anyMatch(party -> party.isOf(login));
  }

  /** Takes other content; says whether it was other content. */
  boolean replace(ApplicationContent replacement, Instant changedAt) {
    var form = SignedForm.of(replacement);
    if (form.sha256().equals(contentHash)) {
      return false;
    }
    take(replacement, form, changedAt);
    return true;
  }

  private void take(ApplicationContent taken, SignedForm form, Instant at) {
    roundId = taken.roundId();
    content = form.json();
    contentHash = form.sha256();
    read = null;
    changedAt = at;
    revision++;
    takeParties(taken);
  }

  /**
   * Whoever signed what was submitted stays a party to it, also when it leaves the next version.
   */
  private void takeParties(ApplicationContent taken) {
    var inForce = parties.stream().filter(Party::inForce).toList();
    var now = new ArrayList<Party>();
    taken
        .publicParticipants()
        .map(participant -> party(participant, false))
        .map(party -> inForce.stream().filter(party::isSameAs).findFirst().orElse(party))
        .forEach(now::add);
    inForce.stream().filter(party -> !now.contains(party)).forEach(now::add);
    replaceParties(now);
  }

  private void replaceParties(List<Party> now) {
    if (!now.equals(List.copyOf(parties))) {
      parties.clear();
      parties.addAll(now);
    }
  }

  /** Everybody who takes part in the working content is a party to what is submitted with it. */
  public void takePart() {
    replaceParties(
        content().publicParticipants().map(participant -> party(participant, true)).toList());
  }

  /**
   * Freezes the working content as the next submission. Number and version of the round are those
   * of the first one, whatever is given later.
   */
  public void submit(String newNumber, int newRoundVersion, Instant received) {
    if (status != ApplicationStatus.DRAFT && status != ApplicationStatus.SUBMITTED) {
      throw new IllegalStateException(applicationId + " is " + status);
    }
    status = ApplicationStatus.SUBMITTED;
    if (submission == 0) {
      number = newNumber;
      roundVersion = newRoundVersion;
    }
    submission++;
    takePart();
    submittedRevision = revision;
    receivedAt = received;
    admittedLate = false;
    supplementUntil = null;
  }

  /** An officer lets this one draft in although the round is closed. */
  public void admitLate() {
    require(ApplicationStatus.DRAFT);
    admittedLate = true;
  }

  /** Lets the applicants supply what is missing, up to and including this day. */
  public void askSupplement(LocalDate lastDay) {
    requireInTreatment();
    supplementUntil = lastDay;
  }

  /** The applicants take it back, submitted or not. */
  public void withdraw() {
    if (status != ApplicationStatus.DRAFT && status != ApplicationStatus.SUBMITTED) {
      throw new IllegalStateException(applicationId + " is " + status);
    }
    supplementUntil = null;
    admittedLate = false;
    status = ApplicationStatus.WITHDRAWN;
  }

  /**
   * It was decided not to judge it, because it stayed incomplete (Awb 4:5). Nothing that its
   * applicants can see changes before their letter is out, see {@link #inform}.
   */
  public void refuseToTreat(Instant decidedAt) {
    requireInTreatment();
    refusedToTreatAt = decidedAt;
  }

  /** Takes up what was withdrawn or not treated; refuses any other. */
  public void reopen() {
    if (status != ApplicationStatus.WITHDRAWN && status != ApplicationStatus.NOT_TREATED) {
      throw new IllegalStateException(applicationId + " is " + status);
    }
    status = submission == 0 ? ApplicationStatus.DRAFT : ApplicationStatus.SUBMITTED;
    refusedToTreatAt = null;
    letterId = null;
    awardedCents = null;
    informedAt = null;
  }

  /** The letter is out: its outcome may be seen. Refuses one for what was never submitted. */
  public void inform(Outcome outcome) {
    if (submission == 0) {
      throw new IllegalStateException("a letter about draft " + applicationId);
    }
    supplementUntil = null;
    status = outcome.status();
    awardedCents = outcome.amount().cents();
    letterId = outcome.letterId();
    informedAt = outcome.informedAt();
  }

  /**
   * A letter took the place of another one, in which a slip is corrected. If that was the one with
   * the outcome, the applicants are shown the new one; the outcome and its day stay as they were.
   */
  public void letterCorrected(UUID former, UUID later) {
    if (former.equals(letterId)) {
      letterId = later;
    }
  }

  /** The register's entry counts where there is one; a number of one's own does not beside it. */
  private static Party party(ApplicationContent.Participant participant, boolean inForce) {
    var organisationId = participant.organisationId();
    return new Party(organisationId, organisationId == null ? participant.kvk() : null, inForce);
  }

  private void requireInTreatment() {
    require(ApplicationStatus.SUBMITTED);
    if (refusedToTreatAt != null) {
      throw new IllegalStateException(applicationId + " is refused to be treated");
    }
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

  /** The working content. */
  public ApplicationContent content() {
    if (read == null) {
      read = SignedForm.read(content);
    }
    return read;
  }

  /** The working content as it would be signed. */
  public SignedForm form() {
    return new SignedForm(content, contentHash);
  }

  public String contentHash() {
    return contentHash;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  /** How many times it was submitted; the last one is in force. */
  public int submission() {
    return submission;
  }

  /** The revision that is in force. */
  public Optional<Integer> submittedRevision() {
    return Optional.ofNullable(submittedRevision);
  }

  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  /** The version of the round that it was first submitted under and is judged by. */
  public Optional<Integer> roundVersion() {
    return Optional.ofNullable(roundVersion);
  }

  /** When the submission in force was received. */
  public Optional<Instant> receivedAt() {
    return Optional.ofNullable(receivedAt);
  }

  public Optional<LocalDate> supplementUntil() {
    return Optional.ofNullable(supplementUntil);
  }

  /** Whether it was decided not to treat it, known to its applicants or not yet. */
  public boolean isRefusedToTreat() {
    return refusedToTreatAt != null;
  }

  public boolean isAdmittedLate() {
    return admittedLate;
  }

  public Optional<Outcome> outcome() {
    return letterId == null || awardedCents == null || informedAt == null
        ? Optional.empty()
        : Optional.of(new Outcome(status, Euro.ofCents(awardedCents), letterId, informedAt));
  }
}
