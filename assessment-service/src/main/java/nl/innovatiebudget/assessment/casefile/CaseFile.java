package nl.innovatiebudget.assessment.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * One application on its way from reception to decision. What intake says later is always noted;
 * once there is a decision it changes nothing else, since the decision rests on the file as it was.
 */
@Entity
public class CaseFile {

  @Id private UUID applicationId;
  private String number;
  private String roundId;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private Application application;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Party> parties = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<RuleOutcome> eligibility;

  private String regime;
  private String legalBasis;
  private @Nullable Instant firstReceivedAt;
  private @Nullable Instant contentChangedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<CaseNote> notes = List.of();

  private @Nullable UUID decisionId;
  private @Nullable Long amountCents;
  private @Nullable Long availableCents;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private @Nullable List<Text> reasons;

  private @Nullable Instant decidedAt;

  protected CaseFile() {}

  /** Opens a case. */
  public CaseFile(Application application, Judgement judgement) {
    this.applicationId = application.applicationId();
    this.number = application.number();
    this.roundId = application.roundId();
    recognise(application);
    take(application, judgement);
    this.state = judgement.eligible() ? CaseState.ELIGIBLE : CaseState.INELIGIBLE;
  }

  /**
   * Takes the content of a later submission, unless a decision rests on the former. Until the jury
   * scores, its eligibility decides anew where the case stands; after that it keeps its state and
   * shows when its content changed.
   *
   * @param seated whether it has jurors
   * @param scored whether a juror has scored it
   */
  public void resubmitted(Application later, Judgement judgement, boolean seated, boolean scored) {
    note(new CaseNote(CaseNote.Kind.RESUBMITTED, later.receivedAt(), null));
    if (decision().isPresent()) {
      return;
    }
    firstReceivedAt = firstReceivedAt();
    recognise(later);
    take(later, judgement);
    if (scored) {
      contentChangedAt = later.receivedAt();
    }
    boolean withTheJury = state.mayBeRanked() || (state == CaseState.ASSIGNED && scored);
    if (!withTheJury && !state.isOut()) {
      become(judged(judgement, seated));
    }
  }

  /** Keeps what intake said; false when that was kept before. */
  public boolean note(CaseNote note) {
    if (notes.contains(note)) {
      return false;
    }
    notes = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return true;
  }

  /** Takes it out of the round; a case with a decision stays as it is. */
  public void left(CaseState out) {
    if (!out.isOut()) {
      throw new IllegalArgumentException(out + " is in the round");
    }
    if (state.mayBecome(out)) {
      become(out);
    }
  }

  /** Lets it take part again if it had left, with the jurors that it had. */
  public void reopened(Judgement judgement, boolean seated) {
    if (state.isOut()) {
      take(application, judgement);
      become(judged(judgement, seated));
    }
  }

  private void recognise(Application submitted) {
    parties = submitted.participants().stream().map(Party::of).toList();
  }

  private void take(Application content, Judgement judgement) {
    application = content;
    eligibility = judgement.outcomes();
    regime = judgement.legalBasis().regime();
    legalBasis = judgement.legalBasis().basis();
  }

  private static CaseState judged(Judgement judgement, boolean seated) {
    if (!judgement.eligible()) {
      return CaseState.INELIGIBLE;
    }
    return seated ? CaseState.ASSIGNED : CaseState.ELIGIBLE;
  }

  public void assigned() {
    become(CaseState.ASSIGNED);
  }

  /** The pre-selection, or the panel, put it with the clear ones or with the doubtful. */
  public void preselected(CaseState band) {
    if (!band.mayBeRanked()) {
      throw new IllegalArgumentException(band + " is no outcome of a pre-selection");
    }
    become(band);
  }

  /** Scores were handed back: it is pre-selected anew once they are in. */
  public void backToJury() {
    become(CaseState.ASSIGNED);
  }

  /**
   * It was awarded, also by a new decision after its money or the award itself was refused; final
   * once the money is reserved.
   */
  public void proposed(UUID decision, Euro amount, List<Text> why, Instant at) {
    become(CaseState.AWAITING_FUNDS);
    decided(decision, amount, why, at);
  }

  /** Its money is asked for once more, for the same amount and reasons. */
  public void proposedAgain(UUID decision, Instant at) {
    become(CaseState.AWAITING_FUNDS);
    decisionId = decision;
    decidedAt = at;
    availableCents = null;
  }

  /** It is not awarded, perhaps because its money was refused before. */
  public void refused(UUID decision, List<Text> why, Instant at) {
    become(CaseState.REFUSED);
    decided(decision, Euro.ZERO, why, at);
  }

  public void fundsReserved() {
    become(CaseState.AWARDED);
  }

  /** The pot cannot carry the award; what it can carry is kept, until the money is asked again. */
  public void fundsRefused(Euro available) {
    become(CaseState.FUNDS_REFUSED);
    availableCents = available.cents();
  }

  private void decided(UUID decision, Euro amount, List<Text> why, Instant at) {
    decisionId = decision;
    amountCents = amount.cents();
    availableCents = null;
    reasons = List.copyOf(why);
    decidedAt = at;
  }

  private void become(CaseState next) {
    if (state != next && !state.mayBecome(next)) {
      throw new IllegalStateException(
          "case %s is %s and cannot become %s".formatted(number, state, next));
    }
    state = next;
  }

  public Optional<CaseDecision> decision() {
    if (decisionId == null || amountCents == null || reasons == null || decidedAt == null) {
      return Optional.empty();
    }
    var available = availableCents == null ? null : Euro.ofCents(availableCents);
    return Optional.of(
        new CaseDecision(decisionId, Euro.ofCents(amountCents), available, reasons, decidedAt));
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

  public CaseState state() {
    return state;
  }

  public Application application() {
    return application;
  }

  /**
   * Who takes part, by what they can be recognised by. Only as far as the application shows it for
   * one that was taken before more was kept.
   */
  public List<Party> parties() {
    var participants = application.participants();
    var names = participants.stream().map(Participant::name).toList();
    return parties.stream().map(Party::name).toList().equals(names)
        ? parties
        : participants.stream().map(Party::of).toList();
  }

  public List<RuleOutcome> eligibility() {
    return eligibility;
  }

  /**
   * Whether every hard criterion is met by what it holds now; a case with the jury keeps its state.
   */
  public boolean meetsHardCriteria() {
    return eligibility.stream().allMatch(RuleOutcome::met);
  }

  /** When the first submission came: that one had to be in time. */
  public Instant firstReceivedAt() {
    return Objects.requireNonNullElse(firstReceivedAt, application.receivedAt());
  }

  /** When the content changed that a juror had scored, if it did. */
  public Optional<Instant> contentChangedAt() {
    return Optional.ofNullable(contentChangedAt);
  }

  /** Oldest first. */
  public List<CaseNote> notes() {
    return notes;
  }

  public String regime() {
    return regime;
  }

  public String legalBasis() {
    return legalBasis;
  }
}
