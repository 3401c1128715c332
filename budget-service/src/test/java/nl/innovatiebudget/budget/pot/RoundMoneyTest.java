package nl.innovatiebudget.budget.pot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Money from the printed budget into a round and its pots, by two people over HTTP. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RoundMoneyTest {

  private static final Instant PAST = Instant.parse("2024-03-03T23:00:00Z");
  private static final Instant FUTURE = Instant.parse("2099-03-03T23:00:00Z");
  private static final long FOUR_MILLION = 4_000_000_00;

  @Inject AllocatePots allocatePots;
  @Inject Pots pots;
  @Inject Accounts accounts;
  @Inject Ledger ledger;
  @Inject BudgetFixture budget;
  @Inject Staff staff;

  private final String chapter = BudgetFixture.aChapter();
  private final String lineId =
      BudgetLine.of(
              chapter,
              "6",
              "6.8",
              "Subsidies (regelingen)",
              "Doorontwikkeling en innovatie digitale overheid")
          .lineId();
  private final String roundId = "round-" + UUID.randomUUID();

  @BeforeEach
  void the_printed_budget() {
    budget.together(
        "/budget-table-proposals", BudgetFixture.table(chapter, BudgetFixture.printedTable()));
  }

  @ParameterizedTest(name = "the definition first: {0}")
  @ValueSource(booleans = {true, false})
  void the_pots_are_filled_when_definition_and_money_are_both_there(boolean definitionFirst) {
    // When
    if (definitionFirst) {
      publish(FUTURE);
      assertThat(left()).containsExactly(0L, 0L);
      fund(FOUR_MILLION);
    } else {
      fund(FOUR_MILLION);
      assertThat(left()).isEmpty();
      publish(FUTURE);
    }
    // Then
    assertThat(left()).containsExactly(1_500_000_00L, 2_500_000_00L);
    assertThat(available(AccountCode.article(Book.COMMITMENTS, 2024, chapter, "6")))
        .isEqualTo(Euro.of("542083000.00"));
    assertThat(available(AccountCode.line(Book.COMMITMENTS, 2024, lineId))).isEqualTo(Euro.ZERO);
    staff
        .get(Role.AUDITOR, "/rounds/{round}/funding", roundId)
        .statusCode(200)
        .body("unit", equalTo("EUR_CENTS"))
        .body("budgetYear", equalTo(2024))
        .body("fundedCents", equalTo((int) FOUR_MILLION))
        .body("inNoPotCents", equalTo(0))
        .body("potsFilledAt", notNullValue())
        .body("lines[0].lineId", equalTo(lineId));
  }

  @Test
  void less_money_than_the_openings_waits_for_the_rest_which_may_come_from_another_line() {
    // Given
    publish(FUTURE);
    fund(FOUR_MILLION - 1);
    assertThat(left()).containsExactly(0L, 0L);
    // When
    var other =
        BudgetLine.of(chapter, "6", "6.8", "Opdrachten", "Doorontwikkeling en innovatie").lineId();
    budget.together(funding(), request(other, 2024, 1));
    // Then
    assertThat(left()).containsExactly(1_500_000_00L, 2_500_000_00L);
  }

  @Test
  void what_is_above_the_published_ceiling_needs_its_publication() {
    // Given
    publish(FUTURE);
    fund(FOUR_MILLION);
    // When, Then
    refused(funding(), request(lineId, 2024, 1))
        .body("errors.code", hasItem("above-published-ceiling"));
    var raise =
        Map.of(
            "lineId",
            lineId,
            "budgetYear",
            2024,
            "amountCents",
            1_000_00,
            "publication",
            "Stcrt. 2024, 1",
            "reason",
            "meer geld");
    budget.together(funding(), raise);
    budget.together(
        pot("small") + "/adjustment-proposals",
        Map.of("direction", "RAISE", "amountCents", 1_000_00, "reason", "meer geld"));
    assertThat(left()).containsExactly(1_501_000_00L, 2_500_000_00L);
  }

  @Test
  void a_round_gets_no_more_than_its_line_can_pay_and_has_one_year() {
    // Given: the line has 7,722 and 6,700 thousand, and nothing after that
    refused(funding(), request(lineId, 2024, 14_422_000_01L))
        .body("errors.code", equalTo(List.of("line-short")));
    refused(funding(), request(lineId, 2026, 1)).body("errors.code", hasItem("line-short"));
    refused(funding(), request("no-such-line", 2024, 1))
        .body("errors.code", hasItem("unknown-line"));
    // When
    fund(FOUR_MILLION);
    // Then
    refused(funding(), request(lineId, 2025, 1)).body("errors.code", hasItem("other-year"));
  }

  @Test
  void two_approvals_at_once_do_not_spend_the_same_money() {
    // Given two rounds that each ask for most of the line
    var ids =
        IntStream.range(0, 2)
            .mapToObj(
                i ->
                    budget.propose(
                        "/rounds/" + roundId + "-" + i + "/funding-proposals",
                        request(lineId, 2024, 10_000_000_00L)))
            .toList();
    // When
    List<Integer> answers;
    try (var people = Executors.newFixedThreadPool(2)) {
      answers =
          ids.stream()
              .map(id -> CompletableFuture.supplyAsync(() -> approval(id), people))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }
    // Then
    assertThat(answers).containsExactlyInAnyOrder(201, 409);
  }

  @Test
  void a_pot_is_lowered_before_the_period_opens_and_its_money_goes_back_to_the_line() {
    // Given
    publish(FUTURE);
    fund(FOUR_MILLION);
    // When
    budget.together(lowering("large"), lower(500_000_00, false));
    budget.together(
        "/rounds/" + roundId + "/funding-return-proposals",
        Map.of("lineId", lineId, "amountCents", 500_000_00, "reason", "minder nodig"));
    // Then
    assertThat(left()).containsExactly(1_500_000_00L, 2_000_000_00L);
    assertThat(available(AccountCode.article(Book.COMMITMENTS, 2024, chapter, "6")))
        .isEqualTo(Euro.of("542583000.00"));
    refused(
            "/rounds/" + roundId + "/funding-return-proposals",
            Map.of("lineId", lineId, "amountCents", 1, "reason", "minder nodig"))
        .body("errors.code", equalTo(List.of("round-short")));
    refused(
            "/rounds/" + roundId + "/funding-return-proposals",
            Map.of("lineId", lineId, "amountCents", FOUR_MILLION, "reason", "minder nodig"))
        .body("errors.code", equalTo(List.of("not-funded-by-line", "round-short")));
  }

  @Test
  void who_applied_before_keeps_what_could_be_had() {
    // Given
    publish(PAST);
    fund(FOUR_MILLION);
    // When, Then
    refused(lowering("large"), lower(1, false))
        .body("errors.code", equalTo(List.of("earlier-applications-protected")));
    budget.together(lowering("large"), lower(1, true));
    assertThat(left()).containsExactly(1_500_000_00L, 2_499_999_99L);
  }

  @Test
  void a_pot_is_not_lowered_below_what_is_reserved() {
    // Given
    publish(PAST);
    fund(FOUR_MILLION);
    reserve("small", "1400000.00");
    // When, Then
    refused(lowering("small"), lower(100_000_01, true))
        .body("errors.code", equalTo(List.of("pot-short")));
    budget.together(lowering("small"), lower(100_000_00, true));
    assertThat(pots.of(roundId).getFirst())
        .isEqualTo(
            new PotView(
                "small", Euro.of("1400000.00"), Euro.of("1400000.00"), Euro.ZERO, Euro.ZERO));
  }

  @Test
  void what_was_reserved_meanwhile_stops_the_approval_and_leaves_the_proposal_open() {
    // Given
    publish(PAST);
    fund(FOUR_MILLION);
    var id = budget.propose(lowering("small"), lower(200_000_00, true));
    reserve("small", "1400000.00");
    // When, Then
    staff
        .post("piet", Role.CONTROLLER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(409)
        .body("errors.code", hasItem("pot-short"));
    staff
        .get(Role.AUDITOR, "/proposals/{id}", id)
        .body("state", equalTo("PROPOSED"))
        .body("decidedBy", nullValue());
  }

  @Test
  void two_people_move_money_between_pots_with_a_reason() {
    // Given
    publish(PAST);
    fund(FOUR_MILLION);
    // When
    var move =
        Map.of(
            "toPotId",
            "small",
            "amountCents",
            300_000_00,
            "everyEarlierApplicationDecided",
            true,
            "reason",
            "veel kleine");
    var id = budget.together(pot("large") + "/transfer-proposals", move);
    // Then
    assertThat(left()).containsExactly(1_800_000_00L, 2_200_000_00L);
    staff
        .get(Role.AUDITOR, "/rounds/{round}/pot-transfers", roundId)
        .body("[0].transferId", equalTo(id.toString()))
        .body("[0].reason", equalTo("veel kleine"))
        .body("[0].state", equalTo("MOVED"));
    refused(
            pot("small") + "/transfer-proposals",
            Map.of("toPotId", "small", "amountCents", 1_800_000_01, "reason", "fout"))
        .body(
            "errors.code",
            equalTo(List.of("same-pot", "pot-short", "earlier-applications-protected")));
  }

  @Test
  void before_the_period_opens_money_moves_between_pots_without_more() {
    publish(FUTURE);
    fund(FOUR_MILLION);
    budget.together(
        pot("large") + "/transfer-proposals",
        Map.of("toPotId", "small", "amountCents", 1, "reason", "veel kleine"));
    assertThat(left()).containsExactly(1_500_000_01L, 2_499_999_99L);
  }

  @Test
  void what_a_round_had_before_its_publication_lifts_no_pot_above_the_published_ceiling() {
    // Given
    fund(FOUR_MILLION + 1_000_00);
    publish(FUTURE);
    var raise = Map.of("direction", "RAISE", "amountCents", 1_000_00, "reason", "meer geld");
    // When, Then
    refused(pot("small") + "/adjustment-proposals", raise)
        .body("errors.code", equalTo(List.of("pots-above-ceiling")));
    var published = new HashMap<>(request(lineId, 2024, 1));
    published.put("publication", "Stcrt. 2024, 1");
    budget.together(funding(), published);
    budget.together(pot("small") + "/adjustment-proposals", raise);
    assertThat(left()).containsExactly(1_501_000_00L, 2_500_000_00L);
  }

  @Test
  void a_round_that_was_never_heard_of_has_no_funding_and_no_pots_to_change() {
    staff.get(Role.AUDITOR, "/rounds/{round}/funding", roundId).statusCode(404);
    refused(lowering("small"), lower(1, true)).body("code", equalTo("round-without-money"));
  }

  private int approval(UUID id) {
    return staff
        .post("piet", Role.CONTROLLER, "/proposals/" + id + "/approvals", Map.of())
        .extract()
        .statusCode();
  }

  private void publish(Instant opensAt) {
    allocatePots.allocate(
        new RoundPublished(
            roundId,
            1,
            opensAt,
            Euro.ofCents(FOUR_MILLION),
            List.of(
                new RoundPublished.Pot("small", Euro.of("1500000.00")),
                new RoundPublished.Pot("large", Euro.of("2500000.00")))));
  }

  private void fund(long cents) {
    budget.together(funding(), request(lineId, 2024, cents));
  }

  private void reserve(String potId, String amount) {
    var award = AccountCode.award(UUID.randomUUID());
    accounts.open(new NewAccount(award, AccountKind.AWARD, Book.COMMITMENTS, 2024));
    ledger
        .record(
            Transfer.pending(
                TransferId.of("test", award),
                AccountCode.pot(roundId, potId),
                award,
                Euro.of(amount)))
        .require();
  }

  private String funding() {
    return "/rounds/" + roundId + "/funding-proposals";
  }

  private String pot(String potId) {
    return "/rounds/" + roundId + "/pots/" + potId;
  }

  private String lowering(String potId) {
    return pot(potId) + "/adjustment-proposals";
  }

  private static Map<String, Object> lower(long cents, boolean decided) {
    return Map.of(
        "direction",
        "LOWER",
        "amountCents",
        cents,
        "everyEarlierApplicationDecided",
        decided,
        "reason",
        "minder nodig");
  }

  private static Map<String, Object> request(String lineId, int year, long cents) {
    return Map.of(
        "lineId", lineId, "budgetYear", year, "amountCents", cents, "reason", "de ronde van 2024");
  }

  private ValidatableResponse refused(String path, Object body) {
    return staff.post("anna", Role.CONTROLLER, path, body).statusCode(409);
  }

  private List<Long> left() {
    return pots.of(roundId).stream().map(pot -> pot.leftCents().cents()).toList();
  }

  private Euro available(AccountCode code) {
    return accounts.find(code).orElseThrow().available();
  }
}
