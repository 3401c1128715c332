package nl.innovatiebudget.assessment.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.LegalBasis;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One application on its way from reception to decision. */
@Entity
public class CaseFile {

  @Id private UUID applicationId;
  private String number;
  private String roundId;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  @JdbcTypeCode(SqlTypes.JSON)
  private Application application;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<RuleOutcome> eligibility;

  private String regime;
  private String legalBasis;
  private @Nullable UUID decisionId;
  private @Nullable Long amountCents;
  private @Nullable Long availableCents;

  @JdbcTypeCode(SqlTypes.JSON)
  private @Nullable List<Text> reasons;

  private @Nullable Instant decidedAt;

  protected CaseFile() {}

  /** Opens a case; it is eligible when every hard criterion is met. */
  public CaseFile(Application application, List<RuleOutcome> eligibility, LegalBasis basis) {
    this.applicationId = application.applicationId();
    this.number = application.number();
    this.roundId = application.roundId();
    this.application = application;
    this.eligibility = List.copyOf(eligibility);
    this.regime = basis.regime();
    this.legalBasis = basis.basis();
    this.state =
        eligibility.stream().allMatch(RuleOutcome::met) ? CaseState.ELIGIBLE : CaseState.INELIGIBLE;
  }

  public void assigned() {
    become(CaseState.ASSIGNED);
  }

  /** The pre-selection put it with the clear ones or with the doubtful. */
  public void preselected(CaseState band) {
    if (!band.mayBeRanked()) {
      throw new IllegalArgumentException(band + " is no outcome of a pre-selection");
    }
    become(band);
  }

  /** It was selected; final once the money is reserved. */
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
    reasons = List.copyOf(why);
    decidedAt = at;
  }

  private void become(CaseState next) {
    if (!state.mayBecome(next)) {
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

  public List<RuleOutcome> eligibility() {
    return eligibility;
  }

  public String regime() {
    return regime;
  }

  public String legalBasis() {
    return legalBasis;
  }
}
