package nl.innovatiebudget.intake.round;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.innovatiebudget.intake.organisation.OrganisationKind;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Everything that differs from one round to the next, so that a new round needs no new software.
 * Sent whole to the other services in {@code round-published}.
 *
 * @param roundId short name that also starts the application numbers, such as {@code ibdo-2024}
 * @param version higher than every earlier one of this round
 * @param opensAt first instant at which an application may be submitted
 * @param closesAt first instant at which that is too late
 * @param timeZone IANA name of the zone in which the round's days are legal days
 * @param distributionMethod how the money is divided (Awb 4:26)
 * @param ceilingCents most that may be granted in the round (subsidieplafond, Awb 4:25)
 * @param legalBases the first one that covers the kind of the lead applies
 * @param pots in rising order of project cost; the last one has no bound
 * @param eligibilityRules the hard criteria, with the clause that each rests on
 * @param procedure the steps of the round in the order in which they are taken
 * @param preRegistration absent: the round has none
 * @param obligations what whoever gets a grant has to do (Awb 4:37, 4:38)
 * @param paymentArrangement absent: the budget service pays an advance of 80 %
 * @param reporting absent: {@link Reporting#USUAL}
 */
public record RoundDefinition(
    @NotNull @Size(max = 40) @Pattern(regexp = ID) String roundId,
    @Min(1) @Max(999) int version,
    @NotNull Label title,
    @NotNull Instant opensAt,
    @NotNull Instant closesAt,
    @NotBlank @Size(max = 50) @Pattern(regexp = WORDS) String timeZone,
    @NotNull DistributionMethod distributionMethod,
    @NotNull Outcome outcome,
    @NotNull Euro ceilingCents,
    @Min(1) @Max(120) int maximumDurationMonths,
    @NotNull @Size(min = 1, max = 10) List<LegalBasis> legalBases,
    @NotNull @Size(max = 10) List<Pot> pots,
    @NotNull Consortium consortium,
    @NotNull @Size(max = 40) List<EligibilityRule> eligibilityRules,
    @NotNull @Size(max = 20) List<ProcedureStep> procedure,
    @Nullable PreRegistrationPeriod preRegistration,
    @NotNull DecisionTerm decisionTerm,
    @NotNull Assessment assessment,
    @NotNull FormDefinition form,
    @NotNull RoundDocuments documents,
    @NotNull @Size(max = 40) List<Obligation> obligations,
    @Nullable PaymentArrangement paymentArrangement,
    @Nullable Reporting reporting) {

  static final String ID = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

  /** Anything but control characters, which the database cannot keep. */
  static final String WORDS = "^[^\\u0000-\\u001f]*$";

  private static final String DECIMAL = "^[0-9]{1,2}(\\.[0-9]{1,4})?$";

  /** What a pot, a criterion or a round is called. */
  public record Label(
      @NotBlank @Size(max = 200) @Pattern(regexp = WORDS) String nl,
      @NotBlank @Size(max = 200) @Pattern(regexp = WORDS) String en) {}

  /** A few sentences for the reader, such as a clause, some help or a reason. */
  public record Explanation(
      @NotBlank @Size(max = 1000) @Pattern(regexp = WORDS) String nl,
      @NotBlank @Size(max = 1000) @Pattern(regexp = WORDS) String en) {}

  /** How the money is divided when there is not enough for all (Awb 4:26). */
  public enum DistributionMethod {
    /** The best first, as the jury ranks them. */
    RANKING,
    /** Who was complete first. */
    ORDER_OF_RECEPTION
  }

  /** What being chosen leads to. */
  public enum Outcome {
    GRANT,
    /** The question is tendered afterwards; whoever asked it takes part in the solution. */
    CHALLENGE
  }

  /**
   * On which article an award rests, and by which regime it is paid.
   *
   * @param leadKinds the kinds of lead it covers; empty means every kind
   */
  public record LegalBasis(
      @NotNull @Size(max = 20) List<OrganisationKind> leadKinds,
      @NotNull Regime regime,
      @NotBlank @Size(max = 300) @Pattern(regexp = WORDS) String basis) {}

  /** How the money is given: as a specific grant (specifieke uitkering) or as a subsidy. */
  public enum Regime {
    SPECIFIC_GRANT,
    SUBSIDY
  }

  /**
   * The money for one class of projects, and what that class asks of them.
   *
   * @param costUpToCents highest project cost of the class; absent means no bound
   * @param ownContributionPercent least share of the cost that the participants bear themselves
   * @param maximumGrantCents most for one project; absent means no cap
   * @param openingCents what the pot holds when the round opens
   * @param transferAllowed whether the jury may advise to move money from or to this pot
   */
  public record Pot(
      @NotNull @Size(max = 40) @Pattern(regexp = ID) String potId,
      @NotNull Label label,
      @Nullable Euro costUpToCents,
      @Min(0) @Max(100) int ownContributionPercent,
      @Nullable Euro maximumGrantCents,
      @NotNull Euro openingCents,
      boolean transferAllowed) {

    boolean covers(Euro cost) {
      return costUpToCents == null || !cost.isMoreThan(costUpToCents);
    }

    Pot opening(Euro cents) {
      return new Pot(
          potId,
          label,
          costUpToCents,
          ownContributionPercent,
          maximumGrantCents,
          cents,
          transferAllowed);
    }
  }

  /**
   * Who may apply together.
   *
   * @param registerRequired whether public bodies must stand in the register of organisations
   * @param partnerOnlyKinds kinds that may take part, but neither lead nor count for the minimum
   */
  public record Consortium(
      @Min(1) @Max(60) int minimumPublicBodies,
      boolean registerRequired,
      @NotNull @Size(max = 20) List<OrganisationKind> partnerOnlyKinds) {

    /** Whether a body of this kind may lead, and counts for the minimum. */
    public boolean mayLead(OrganisationKind kind) {
      return !partnerOnlyKinds.contains(kind);
    }
  }

  /**
   * How the jury judges; thresholds are decimal notations on the scale.
   *
   * @param weightTotal what the weights of the criteria add up to
   * @param requiredJurorKinds of each at least one judges every case; absent: none is required
   * @param disagreementFrom spread between the jurors' means from which a case is doubtful,
   *     whatever the mean; absent: jurors may disagree
   * @param rankingRule absent: {@link RankingRule#WEIGHTED_MEAN}
   * @param selectionRule absent: {@link SelectionRule#SKIP_AND_CONTINUE}
   * @param othersScores absent: {@link OthersScores#AFTER_OWN}
   * @param lookBackMonths how long before the opening a former employer still counts; absent: 24
   */
  public record Assessment(
      @Min(1) @Max(20) int jurorsPerCase,
      @Min(0) @Max(100) int scaleMinimum,
      @Min(1) @Max(100) int scaleMaximum,
      @NotNull @Pattern(regexp = DECIMAL) @Size(max = 7) String clearYesFrom,
      @NotNull @Pattern(regexp = DECIMAL) @Size(max = 7) String clearNoBelow,
      @Min(1) @Max(20_000) int weightTotal,
      @NotNull @Size(min = 1, max = 20) List<Criterion> criteria,
      @Nullable @Size(max = 4) List<JurorKind> requiredJurorKinds,
      @Nullable @Pattern(regexp = DECIMAL) @Size(max = 7) String disagreementFrom,
      @Nullable RankingRule rankingRule,
      @Nullable SelectionRule selectionRule,
      @Nullable OthersScores othersScores,
      @Nullable @Min(0) @Max(120) Integer lookBackMonths) {}

  /** From which side of society a juror comes. */
  public enum JurorKind {
    GOVERNMENT,
    SCIENCE,
    CITIZEN,
    BUSINESS
  }

  /** By what the cases are put in order. */
  public enum RankingRule {
    WEIGHTED_MEAN,
    BORDA,
    SCHULZE
  }

  /** What happens to the first case that its pot cannot carry, and to those below it. */
  public enum SelectionRule {
    STOP_AT_FIRST_MISFIT,
    SKIP_AND_CONTINUE,
    OFFER_PARTIAL
  }

  /** When a juror sees what the others on the panel think. */
  public enum OthersScores {
    AFTER_OWN,
    NEVER
  }

  public record Criterion(
      @NotNull @Size(max = 40) @Pattern(regexp = ID) String criterionId,
      @NotNull Label label,
      @Max(1000) int weight) {}

  /** Where the round stands by its dates alone: announced, open or closed. */
  public RoundState stateAt(Instant instant) {
    if (instant.isBefore(opensAt)) {
      return RoundState.ANNOUNCED;
    }
    return instant.isBefore(closesAt) ? RoundState.OPEN : RoundState.CLOSED;
  }

  /** The zone of the round's days; refuses a name that no round can be published with. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }

  /** The last day on which an application can be submitted. */
  public LocalDate lastDay() {
    return LocalDate.ofInstant(closesAt.minusNanos(1), zone());
  }

  /** Whether ceiling and openings are those of the other definition, pot by pot. */
  boolean hasTheMoneyOf(RoundDefinition other) {
    return ceilingCents.equals(other.ceilingCents) && openings().equals(other.openings());
  }

  Map<String, Euro> openings() {
    return pots.stream().collect(Collectors.toMap(Pot::potId, Pot::openingCents, Euro::plus));
  }

  /** The next version, which closes at another instant and is the same in all else. */
  RoundDefinition closingAt(Instant closing) {
    var moved = with(closing, ceilingCents, pots, procedure);
    var steps = procedure.stream().map(step -> step.endingWithPeriod(moved.lastDay())).toList();
    return with(closing, ceilingCents, pots, steps);
  }

  /**
   * The next version, with other money and the same in all else.
   *
   * @param openings by pot; a pot that is not named keeps what it has
   */
  RoundDefinition withMoney(Euro ceiling, Map<String, Euro> openings) {
    var changed =
        pots.stream()
            .map(pot -> pot.opening(openings.getOrDefault(pot.potId(), pot.openingCents())))
            .toList();
    return with(closesAt, ceiling, changed, procedure);
  }

  private RoundDefinition with(
      Instant closing, Euro ceiling, List<Pot> changedPots, List<ProcedureStep> steps) {
    return new RoundDefinition(
        roundId,
        version + 1,
        title,
        opensAt,
        closing,
        timeZone,
        distributionMethod,
        outcome,
        ceiling,
        maximumDurationMonths,
        legalBases,
        changedPots,
        consortium,
        eligibilityRules,
        steps,
        preRegistration,
        decisionTerm,
        assessment,
        form,
        documents,
        obligations,
        paymentArrangement,
        reporting);
  }

  /** The class of a project by its total cost, never by what it asks. */
  public ProjectClass classOf(Euro cost) {
    var pot = pots.stream().filter(candidate -> candidate.covers(cost)).findFirst().orElseThrow();
    var share = cost.percentRoundedDown(100 - pot.ownContributionPercent());
    var cap = pot.maximumGrantCents();
    return new ProjectClass(
        pot.potId(), cost, cost.minus(share), cap == null ? share : share.min(cap));
  }
}
