package nl.innovatiebudget.budget.transfer;

import static nl.innovatiebudget.budget.transfer.LedgerFixture.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger as the machine of the finance department sees it. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerHttpTest {

  @Inject LedgerClient client;
  @Inject LedgerFixture fixture;
  @Inject Staff staff;

  private AccountCode pot;
  private AccountCode award;

  @BeforeEach
  void a_pot_of_ten_euros_and_an_award() {
    pot = fixture.aPotWith(Euro.of("10.00"));
    award = fixture.anAward();
  }

  @Test
  void a_transfer_is_recorded_once_however_often_it_is_sent() {
    // Given
    var transfer = pending("4.00").about("test", "a reference");
    // When, Then
    client.put(transfer).then().statusCode(201).body("outcome", equalTo("RECORDED"));
    client.put(transfer).then().statusCode(200).body("outcome", equalTo("EXISTED"));
    client
        .put(Transfer.pending(transfer.id(), pot, award, Euro.of("4.01")))
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer-id-in-use"));
    client
        .get("/transfers/{id}", transfer.id().value())
        .then()
        .statusCode(200)
        .body("amountCents", equalTo(400))
        .body("reference", equalTo("a reference"));
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("4.00"));
  }

  @Test
  void a_refused_id_stays_refused_with_the_same_reason_also_when_there_is_money_again() {
    // Given
    var first = pending("10.00");
    client.put(first).then().statusCode(201);
    var second = pending("0.01");
    client
        .put(second)
        .then()
        .statusCode(409)
        .body("code", equalTo("ceiling-exceeded"))
        .body("detail", equalTo("There is too little money left: € 0.00."));
    client.put(first.voided(someId())).then().statusCode(201);
    // When
    var again = client.put(second);
    // Then
    again.then().statusCode(409).body("detail", equalTo("There is too little money left: € 0.00."));
    client.get("/transfers/{id}", second.id().value()).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({"0, 400", "-1, 400", "9223372036854775808, 400", "1, 201"})
  void amounts_out_of_range_never_reach_the_ledger(String cents, int status) {
    var body =
        """
        {"phase":"PENDING","debitAccountCode":"%s","creditAccountCode":"%s","amountCents":%s}"""
            .formatted(pot, award, cents);
    client.put(someId(), body).then().statusCode(status);
  }

  @Test
  void a_batch_for_each_itself_says_of_each_what_became_of_it() {
    // Given
    var reservation = pending("9.99");
    var tooMuch = pending("0.02");
    var batch =
        List.of(reservation, tooMuch, pending("0.01"), reservation, reservation.posted(someId()));
    // When
    var answer = client.batch("EACH", batch).then().statusCode(200).extract().jsonPath();
    // Then
    assertThat(answer.getList("outcomes.outcome", String.class))
        .containsExactly("RECORDED", "REFUSED", "RECORDED", "EXISTED", "RECORDED");
    assertThat(answer.getString("outcomes[1].code")).isEqualTo("ceiling-exceeded");
    assertThat(answer.getLong("outcomes[1].availableCents")).isEqualTo(1);
    assertThat(fixture.account(pot).debitsPosted()).isEqualTo(Euro.of("9.99"));
  }

  @Test
  void of_all_or_nothing_nothing_happens_when_one_is_refused_and_every_reason_is_given() {
    // Given
    var before = fixture.account(pot);
    var nobody =
        Transfer.atOnce(someId(), pot, new AccountCode("client/" + UUID.randomUUID()), cent());
    var batch = List.of(pending("9.00"), pending("1.01"), nobody, pending("1.00"));
    // When, Then
    client
        .batch("ALL_OR_NOTHING", batch)
        .then()
        .statusCode(409)
        .body("code", equalTo("batch-refused"))
        .body("errors.location", equalTo(List.of("#/transfers/1", "#/transfers/2")))
        .body("errors.code", equalTo(List.of("ceiling-exceeded", "unknown-account")));
    assertThat(fixture.account(pot)).isEqualTo(before);
    var alone = client.batch("EACH", batch).then().statusCode(200).extract().jsonPath();
    assertThat(alone.getString("outcomes[0].code")).isEqualTo("linked-transfer-failed");
  }

  @Test
  void linked_transfers_succeed_or_fail_together_and_take_no_others_with_them() {
    // Given
    var batch =
        List.of(
            pending("1.00"),
            pending("2.00").linked(),
            pending("8.00").linked(),
            pending("3.00"),
            pending("4.00").linked(),
            pending("5.00"));
    // When
    var answer = client.batch("EACH", batch).then().statusCode(200).extract().jsonPath();
    // Then
    assertThat(answer.getList("outcomes.code", String.class))
        .containsExactly(
            null,
            "linked-transfer-failed",
            "ceiling-exceeded",
            "linked-transfer-failed",
            null,
            null);
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.ZERO);
  }

  @Test
  void requests_at_the_same_time_are_committed_together_and_each_gets_its_own_outcome()
      throws Exception {
    // Given
    var sent = IntStream.range(0, 64).mapToObj(i -> pending("0.20")).toList();
    try (var threads = Executors.newFixedThreadPool(16)) {
      // When
      var work =
          sent.stream()
              .<Callable<Integer>>map(transfer -> () -> client.put(transfer).statusCode())
              .toList();
      var statuses = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(work)) {
        statuses.add(answer.get());
      }
      // Then
      assertThat(statuses).filteredOn(s -> s == 201).hasSize(50);
      assertThat(statuses).filteredOn(s -> s == 409).hasSize(14);
    }
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("10.00"));
  }

  @Test
  void a_batch_of_a_thousand_passes() {
    var batch = IntStream.range(0, 1_000).mapToObj(i -> pending("0.01")).toList();
    client.batch("ALL_OR_NOTHING", batch).then().statusCode(200).body("outcomes", hasSize(1_000));
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.ZERO);
  }

  @Test
  void an_account_is_opened_once_and_shown_with_its_balances() {
    // Given
    var code = "client/test/" + UUID.randomUUID();
    var account = Map.of("accountCode", code, "kind", "LINE", "book", "CASH", "budgetYear", 2024);
    // When, Then
    client.post("/ledger-accounts", account).then().statusCode(201);
    client.post("/ledger-accounts", account).then().statusCode(200);
    client
        .post("/ledger-accounts", Map.of("accountCode", code, "kind", "POT", "book", "CASH"))
        .then()
        .statusCode(409)
        .body("code", equalTo("account-code-in-use"));
    client
        .get("/ledger-accounts?prefix={code}", code)
        .then()
        .body("", hasSize(1))
        .body("[0].availableCents", equalTo(0));
  }

  @Test
  void who_wants_an_answer_in_another_form_is_refused_before_anything_is_done() {
    // Given
    var code = "client/test/" + UUID.randomUUID();
    var account = Map.of("accountCode", code, "kind", "POT", "book", "COMMITMENTS");
    // When, Then
    client.post("/ledger-accounts", account, "application/xml").then().statusCode(406);
    client.get("/ledger-accounts?prefix={code}", code).then().body("", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({"OUTSIDE", "POT"})
  void a_client_opens_no_account_of_the_budget(String kind) {
    var code = "pot/" + UUID.randomUUID() + "/small";
    client
        .post("/ledger-accounts", Map.of("accountCode", code, "kind", kind, "book", "COMMITMENTS"))
        .then()
        .statusCode(400)
        .body("errors.location", equalTo(List.of("#/accountCode")));
    staff.get(Role.AUDITOR, "/ledger-accounts?prefix={code}", code).body("", hasSize(0));
  }

  @Test
  void a_client_neither_moves_reserves_nor_releases_money_of_the_budget() {
    // Given
    var ofBudget = fixture.open(AccountKind.POT, Book.COMMITMENTS, null);
    var outside = AccountCode.outside(Book.COMMITMENTS, 2024);
    fixture.record(Transfer.atOnce(someId(), outside, ofBudget, Euro.of("5.00")));
    var reservation = Transfer.pending(someId(), ofBudget, award, Euro.of("1.00"));
    fixture.record(reservation);
    var before = fixture.account(ofBudget);
    var ways =
        List.of(
            Transfer.atOnce(someId(), outside, ofBudget, cent()),
            Transfer.atOnce(someId(), outside, pot, cent()),
            Transfer.pending(someId(), ofBudget, award, cent()),
            Transfer.atOnce(someId(), pot, ofBudget, cent()),
            reservation.posted(someId()),
            reservation.voided(someId()));
    // When, Then
    for (var way : ways) {
      client.put(way).then().statusCode(400);
      client.batch("EACH", List.of(way, pending("0.01"))).then().statusCode(400);
    }
    var disguised = Transfer.pending(reservation.id(), pot, award, Euro.of("1.00"));
    client
        .put(disguised.voided(someId()))
        .then()
        .statusCode(409)
        .body("code", equalTo("not-pending"));
    assertThat(fixture.account(ofBudget)).isEqualTo(before);
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.ZERO);
  }

  @Test
  void a_client_sees_no_accounts_and_rows_of_the_budget() {
    // Given
    var ofBudget = fixture.open(AccountKind.POT, Book.COMMITMENTS, null);
    var row =
        Transfer.atOnce(
            someId(), AccountCode.outside(Book.COMMITMENTS, 2024), ofBudget, Euro.of("5.00"));
    fixture.record(row);
    // When, Then
    client.get("/transfers/{id}", row.id().value()).then().statusCode(404);
    staff.get(Role.AUDITOR, "/transfers/{id}", row.id().value()).statusCode(200);
    client.get("/ledger-accounts?prefix={code}", ofBudget.value()).then().body("", hasSize(0));
    client
        .get("/ledger-accounts")
        .then()
        .body("accountCode", everyItem(startsWith("client/")))
        .body("", hasSize(greaterThan(0)));
  }

  @Test
  void who_does_not_book_may_look_only() {
    staff.get(Role.AUDITOR, "/ledger-accounts?prefix={pot}", pot.value()).statusCode(200);
    staff
        .get(Role.CONTROLLER, "/transfers?accountCode={pot}", pot.value())
        .statusCode(200)
        .body("creditAccountCode", hasItem(pot.value()));
    staff.get(Role.PROGRAMME_OFFICER, "/ledger-accounts").statusCode(403);
    client.get("/trial-balance").then().statusCode(403);
  }

  private Transfer pending(String amount) {
    return Transfer.pending(someId(), pot, award, Euro.of(amount));
  }

  private static Euro cent() {
    return Euro.ofCents(1);
  }
}
