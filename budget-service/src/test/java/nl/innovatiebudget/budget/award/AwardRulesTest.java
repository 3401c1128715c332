package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.budget.award.DeterminationRequest.ExOfficio;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be decided about an award, as tables; the award is 1000 cents unless said. */
class AwardRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);
  private static final LocalDate LETTER = LocalDate.of(2024, 7, 2);
  private static final Hearing HEARD = new Hearing(LocalDate.of(2025, 9, 1), null);

  @ParameterizedTest(name = "{7}")
  @CsvSource(
      nullValues = "-",
      value = {
        "COMMITTED, 1000, -, -, 2000, no, -, the whole award with a report",
        "COMMITTED, 900, COSTS_NOT_NEEDED, -, 2000, yes, -, lower with a ground and a hearing",
        "COMMITTED, 0, ACTIVITIES_NOT_DONE, -, 2000, yes, -, nothing with a ground",
        "COMMITTED, 900, -, -, 2000, yes, ground-missing, lower without a ground",
        "COMMITTED, 900, COSTS_NOT_NEEDED, -, 2000, no, hearing-missing, lower without a hearing",
        "COMMITTED, 900, -, -, 2000, no, ground-missing hearing-missing, all reasons at once",
        "COMMITTED, 1001, -, -, 2000, no, determined-above-award, one cent above the award",
        "COMMITTED, 1000, COSTS_NOT_NEEDED, -, 2000, no, ground-without-lowering, a ground for nothing",
        "COMMITTED, 1000, -, -, 1333, no, determined-above-cost, cost 1333 with 25 % own gives 999",
        "COMMITTED, 999, COSTS_NOT_NEEDED, -, 1333, yes, -, exactly what the cost supports",
        "COMMITTED, 1000, -, -, -, no, final-report-missing, no report",
        "COMMITTED, 1000, -, REPORT_OVERDUE, -, no, further-term-missing, no report and one term is over",
        "COMMITTED, 1000, -, REPORT_OVERDUE, 2000, no, final-report-present, a report after all",
        "COMMITTED, 1000, -, FIXED_AMOUNT, -, no, award-not-fixed, an advance is no fixed amount",
        "DETERMINED, 1000, -, -, 2000, no, award-not-running, determined before",
        "WITHDRAWN, 1000, -, -, 2000, no, award-not-running, withdrawn",
        "RESERVED, 1000, -, -, 2000, no, award-not-running, no letter yet"
      })
  void a_determination_needs_a_report_and_if_lower_a_ground_and_a_hearing(
      State state,
      long cents,
      @Nullable LoweringGround ground,
      @Nullable ExOfficio exOfficio,
      @Nullable Long cost,
      String heard,
      @Nullable String codes,
      String what) {
    var request =
        new DeterminationRequest(
            Euro.ofCents(cents), ground, exOfficio, hearing(heard), null, "reden");
    assertCodes(DeterminationRules.judge(award(state, cost, false), request, TODAY), codes);
  }

  @ParameterizedTest(name = "on {0}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2024-08-01, -, report-not-overdue",
        "2025-09-30, -, report-not-overdue",
        "2025-10-01, -, further-term-missing",
        "2025-10-15, 2025-09-30, further-term-missing",
        "2025-10-14, 2025-10-14, further-term-missing",
        "2025-10-15, 2025-10-14, -"
      })
  void without_a_report_both_terms_for_it_are_waited_for(
      LocalDate today, @Nullable LocalDate furtherTermUntil, @Nullable String codes) {
    // The last day to report is 30 September: twelve months and twelve weeks, 6 days and no more.
    var award = award(State.COMMITTED, null, false);
    var request =
        new DeterminationRequest(
            Euro.ofCents(1000), null, ExOfficio.REPORT_OVERDUE, null, furtherTermUntil, "reden");
    assertCodes(DeterminationRules.judge(award, request, today), codes);
  }

  @ParameterizedTest
  @CsvSource({"AT_ONCE, ''", "ADVANCE, award-not-fixed"})
  void what_was_paid_at_once_may_be_determined_without_a_report(String kind, String codes) {
    var award = award(State.COMMITTED, null, kind.equals("AT_ONCE"));
    var request =
        new DeterminationRequest(
            Euro.ofCents(1000), null, ExOfficio.FIXED_AMOUNT, null, null, "reden");
    assertCodes(DeterminationRules.judge(award, request, TODAY), codes);
  }

  @ParameterizedTest(name = "{5}")
  @CsvSource(
      nullValues = "-",
      value = {
        "COMMITTED, 1200, -, no, -, more is for the ledger to judge",
        "COMMITTED, 900, ON_REQUEST, no, -, lower on request needs no hearing",
        "COMMITTED, 900, ACTIVITIES_NOT_DONE, yes, -, lower on a ground",
        "COMMITTED, 900, CHANGED_CIRCUMSTANCES, yes, -, lower by 4:50",
        "COMMITTED, 900, ACTIVITIES_NOT_DONE, no, hearing-missing, not heard",
        "COMMITTED, 900, -, yes, ground-missing, no ground",
        "COMMITTED, 900, NEW_FACTS, yes, ground-not-applicable, a ground for after the determination",
        "COMMITTED, 1000, -, no, nothing-changes, the same",
        "COMMITTED, 0, ON_REQUEST, no, whole-is-a-withdrawal, nothing at all",
        "DETERMINED, 900, ON_REQUEST, no, award-not-running, determined before",
        "REFUSED, 900, ON_REQUEST, no, award-not-running, refused"
      })
  void a_lower_amount_needs_a_ground(
      State state,
      long cents,
      @Nullable WithdrawalGround ground,
      String heard,
      @Nullable String codes,
      String what) {
    var request = new ChangeRequest(Euro.ofCents(cents), ground, hearing(heard), "reden");
    assertCodes(ChangeRules.judge(award(state, null, false), request, TODAY), codes);
  }

  @ParameterizedTest(name = "{7}")
  @CsvSource(
      nullValues = "-",
      value = {
        "COMMITTED, ACTIVITIES_NOT_DONE, 0, -, yes, 2025-10-01, -, before the determination",
        "COMMITTED, ON_REQUEST, 0, -, no, 2025-10-01, -, on request without a hearing",
        "COMMITTED, BUDGET_PROVISO, 0, -, no, 2025-10-01, hearing-missing, not heard",
        "COMMITTED, NEW_FACTS, 0, -, yes, 2025-10-01, ground-not-applicable, not determined yet",
        "COMMITTED, ACTIVITIES_NOT_DONE, 1, -, yes, 2025-10-01, part-is-a-change, in part",
        "DETERMINED, NEW_FACTS, 400, -, yes, 2025-10-01, -, in part after the determination",
        "DETERMINED, NEW_FACTS, 0, -, yes, 2030-09-15, -, on the last day of five years",
        "DETERMINED, NEW_FACTS, 0, -, yes, 2030-09-16, withdrawal-too-late, a day too late",
        "DETERMINED, INCORRECT_DETERMINATION_KNOWN, 0, -, yes, 2030-09-16, withdrawal-too-late, too",
        "DETERMINED, OBLIGATIONS_BROKEN_AFTERWARDS, 0, 2028-02-29, yes, 2033-02-28, -, from the breach",
        "DETERMINED, OBLIGATIONS_BROKEN_AFTERWARDS, 0, 2028-02-29, yes, 2033-03-01, withdrawal-too-late, after",
        "DETERMINED, OBLIGATIONS_BROKEN_AFTERWARDS, 0, -, yes, 2026-10-01, breach-day-misplaced, which day",
        "DETERMINED, NEW_FACTS, 0, 2026-01-01, yes, 2026-10-01, breach-day-misplaced, no breach",
        "DETERMINED, OBLIGATIONS_BROKEN_AFTERWARDS, 0, 2025-09-14, yes, 2026-10-01, breach-day-impossible, before",
        "DETERMINED, OBLIGATIONS_BROKEN_AFTERWARDS, 0, 2026-10-02, yes, 2026-10-01, breach-day-impossible, future",
        "DETERMINED, ACTIVITIES_NOT_DONE, 0, -, yes, 2025-10-01, ground-not-applicable, too late for it",
        "DETERMINED, NEW_FACTS, 1000, -, yes, 2025-10-01, nothing-changes, nothing is taken back",
        "WITHDRAWN, NEW_FACTS, 0, -, yes, 2025-10-01, award-not-running, withdrawn before"
      })
  void a_withdrawal_has_a_ground_of_its_moment_and_a_term_of_five_years(
      State state,
      WithdrawalGround ground,
      long remaining,
      @Nullable LocalDate breach,
      String heard,
      LocalDate today,
      @Nullable String codes,
      String what) {
    var request =
        new WithdrawalRequest(ground, Euro.ofCents(remaining), breach, hearing(heard), "reden");
    assertCodes(WithdrawalRules.judge(award(state, null, false), request, today), codes);
  }

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      nullValues = "-",
      value = {
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-10-01, -, no, -, thirteen weeks from now",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-10-01, 2025-12-31, no, -, the last day of thirteen weeks",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-10-01, 2026-01-01, no, suspension-term, a day more",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-07-02, 2025-10-01, no, -, noticed long ago",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-07-01, -, no, suspension-term, over before it begins",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-10-02, -, no, day-in-future, not noticed yet",
        "COMMITTED, OBLIGATIONS_NOT_MET, 2025-10-01, -, yes, already-suspended, twice",
        "COMMITTED, CHANGED_CIRCUMSTANCES, 2025-10-01, -, no, ground-not-applicable, 4:50 suspends nothing",
        "COMMITTED, ON_REQUEST, 2025-10-01, -, no, ground-not-applicable, a request suspends nothing",
        "COMMITTED, NEW_FACTS, 2025-10-01, -, no, ground-not-applicable, a ground for later",
        "DETERMINED, NEW_FACTS, 2025-10-01, -, no, -, before the balance is paid",
        "WITHDRAWN, NEW_FACTS, 2025-10-01, -, no, award-not-running, nothing to suspend"
      })
  void payments_are_suspended_on_a_serious_suspicion_for_thirteen_weeks(
      State state,
      WithdrawalGround ground,
      LocalDate notified,
      @Nullable LocalDate ends,
      String suspended,
      @Nullable String codes,
      String what) {
    var request = new SuspensionRequest(ground, notified, ends, "reden");
    assertCodes(
        SuspensionRules.judge(award(state, null, false), suspended.equals("yes"), request, TODAY),
        codes);
  }

  @ParameterizedTest(name = "heard {0}, not heard {1}: {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "2025-10-01, -, -",
        "-, 'Spoed.', -",
        "-, -, hearing-missing",
        "-, ' ', hearing-missing",
        "2025-09-01, 'Spoed.', hearing-missing",
        "2025-10-02, -, day-in-future"
      })
  void somebody_was_heard_or_there_is_a_reason_why_not(
      @Nullable LocalDate heardOn, @Nullable String why, @Nullable String code) {
    assertCodes(Hearing.judge(new Hearing(heardOn, why), TODAY).stream().toList(), code);
  }

  private static @Nullable Hearing hearing(String heard) {
    return heard.equals("yes") ? HEARD : null;
  }

  /** With 25 percent own contribution and a report due on 30 September 2025. */
  private static AwardStanding award(State state, @Nullable Long cost, boolean paidAtOnce) {
    var finalCost = Optional.ofNullable(cost).map(Euro::ofCents);
    return new AwardStanding(
        state,
        Euro.ofCents(1000),
        LETTER,
        state == State.DETERMINED ? LocalDate.of(2025, 9, 15) : null,
        LocalDate.of(2025, 9, 30),
        finalCost,
        finalCost.map(whole -> DeterminationRules.shareOf(whole, 25)),
        paidAtOnce);
  }

  private static void assertCodes(List<Rejection> rejections, @Nullable String codes) {
    assertThat(rejections.stream().map(Rejection::code))
        .containsExactly(codes == null || codes.isBlank() ? new String[0] : codes.split(" "));
  }
}
