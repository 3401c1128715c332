package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.award.DuePayment.State;
import nl.innovatiebudget.budget.award.PaymentArrangement.Milestone;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.parts.PartsTestResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to an award after its letter, over HTTP; 1,000 euros from a pot of 1,500. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AwardLifecycleTest {

  private static final String ANNA = "anna";
  private static final String PIET = "piet";
  private static final Map<String, Object> HEARD = Map.of("heardOn", "2025-09-01");

  @Inject EventBus bus;
  @Inject RoundFixture rounds;
  @Inject Staff staff;
  @Inject Clock clock;
  @Inject DataSource database;
  @Inject Accounts accounts;
  @Inject Ledger ledger;
  @Inject ReserveFunds reserveFunds;
  @Inject CommitFunds commitFunds;
  @Inject RoundTermsRows terms;
  @Inject DuePayments payments;

  private final UUID applicationId = UUID.randomUUID();
  private final UUID decisionId = UUID.randomUUID();
  private String roundId = "";

  @Test
  void a_lower_determination_pays_the_rest_and_gives_back_what_is_left_over() {
    // Given
    anAward(PaymentArrangement.USUAL);
    pay(1);
    reported(1_200_00);
    // When
    var refused = Map.of("determinedCents", 900_00, "reason", "Minder kosten.");
    propose("determination", refused)
        .statusCode(400)
        .body("errors.code", hasItem("ground-missing"));
    approve(
        propose(
            "determination",
            Map.of(
                "determinedCents",
                900_00,
                "ground",
                "COSTS_NOT_NEEDED",
                "hearing",
                HEARD,
                "reason",
                "Minder kosten.")));
    // Then
    assertPayments("ADVANCE 80000 PAID", "BALANCE 10000 DUE");
    assertThat(award().entitled()).isEqualTo(Euro.of("900.00"));
    assertLeft("600.00");
    var told = bus.await(1, "award-determined", applicationId).getFirst();
    assertThat(told.get("releasedCents").asLong()).isEqualTo(100_00);
    assertThat(told.get("toPayCents").asLong()).isEqualTo(100_00);
    staff
        .get(Role.AUDITOR, "/awards/{id}/acts", applicationId)
        .body("kind", contains("DETERMINED"))
        .body("[0].beforeCents", equalTo(1_000_00))
        .body("[0].hearing.heardOn", equalTo("2025-09-01"));
    propose("determination", Map.of("determinedCents", 900_00, "reason", "Nog eens."))
        .statusCode(409)
        .body("code", equalTo("award-not-running"));
  }

  @Test
  void a_withdrawal_cancels_what_is_not_paid_and_keeps_bound_what_is() {
    // Given
    anAward(PaymentArrangement.USUAL);
    pay(1);
    // When
    approve(
        propose(
            "withdrawal",
            Map.of(
                "ground",
                "ACTIVITIES_NOT_DONE",
                "remainingCents",
                0,
                "hearing",
                HEARD,
                "reason",
                "Niet begonnen.")));
    // Then
    assertPayments("ADVANCE 80000 PAID", "BALANCE 20000 CANCELLED");
    assertThat(award().committed()).isEqualTo(Euro.of("800.00"));
    assertLeft("700.00");
    var told = bus.await(1, "award-withdrawn", applicationId).getFirst();
    assertThat(told.get("overpaidCents").asLong()).isEqualTo(800_00);
  }

  @Test
  void money_that_comes_back_from_the_bank_after_a_withdrawal_is_not_paid_again() {
    // Given
    anAward(PaymentArrangement.USUAL);
    var advance = payments.of(applicationId).getFirst().dueId();
    inTransaction(() -> payments.ordered(advance, UUID.randomUUID()));
    approve(
        propose(
            "withdrawal", Map.of("ground", "ON_REQUEST", "remainingCents", 0, "reason", "Vraag.")));
    assertLeft("700.00");
    // When
    inTransaction(() -> payments.returned(advance, "AC04"));
    // Then
    assertPayments("ADVANCE 80000 CANCELLED", "BALANCE 20000 CANCELLED");
    assertLeft("1500.00");
  }

  @Test
  void a_payment_is_ordered_once_and_due_again_when_it_comes_back() {
    // Given
    anAward(PaymentArrangement.USUAL);
    var advance = payments.of(applicationId).getFirst().dueId();
    var order = UUID.randomUUID();
    // When
    inTransaction(() -> payments.ordered(advance, order));
    inTransaction(() -> payments.ordered(advance, order));
    assertThatThrownBy(() -> inTransaction(() -> payments.ordered(advance, UUID.randomUUID())))
        .hasMessage("payment-not-due");
    inTransaction(() -> payments.returned(advance, "AC04"));
    // Then
    var due = payments.find(advance).orElseThrow();
    assertThat(due.state()).isEqualTo(State.DUE);
    assertThat(due.returnedFor()).isEqualTo("AC04");
    assertThat(payments.payable(today())).extracting(DuePayment::dueId).contains(advance);
  }

  @Test
  void suspended_payments_are_held_and_their_term_is_longer_afterwards() {
    // Given
    anAward(PaymentArrangement.USUAL);
    var advance = payments.of(applicationId).getFirst();
    var request =
        Map.of(
            "ground", "OBLIGATIONS_NOT_MET",
            "notifiedOn", today().minusDays(10).toString(),
            "reason", "Geen verslag.");
    // When
    act("suspensions", request).statusCode(201);
    // Then
    assertPayments("ADVANCE 80000 HELD", "BALANCE 20000 PLANNED");
    assertThat(payments.payable(today()))
        .extracting(DuePayment::dueId)
        .doesNotContain(advance.dueId());
    act("suspensions", request).statusCode(409).body("code", equalTo("already-suspended"));
    assertThat(bus.await(1, "payments-suspended", applicationId)).hasSize(1);
    // When
    act("resumptions", Map.of()).statusCode(201);
    // Then
    assertPayments("ADVANCE 80000 DUE", "BALANCE 20000 PLANNED");
    assertThat(payments.find(advance.dueId()).orElseThrow().dueDay())
        .isEqualTo(advance.dueDay().plusDays(10));
    bus.await(1, "payments-resumed", applicationId);
    act("resumptions", Map.of()).statusCode(409).body("code", equalTo("not-suspended"));
  }

  @Test
  void a_lowering_for_what_was_suspected_ends_the_suspension() {
    // Given
    anAward(PaymentArrangement.USUAL);
    var ground = "OBLIGATIONS_NOT_MET";
    act(
            "suspensions",
            Map.of("ground", ground, "notifiedOn", today().toString(), "reason", "Geen verslag."))
        .statusCode(201);
    // When: more is no decision about the suspicion
    approve(propose("change", Map.of("amountCents", 1_100_00, "reason", "Meer.")));
    assertPayments("ADVANCE 88000 HELD", "BALANCE 22000 PLANNED");
    approve(
        propose(
            "change",
            Map.of(
                "amountCents", 500_00, "ground", ground, "hearing", HEARD, "reason", "Minder.")));
    // Then
    assertPayments("ADVANCE 40000 DUE", "BALANCE 10000 PLANNED");
    bus.await(1, "payments-resumed", applicationId);
  }

  @Test
  void a_milestone_is_paid_once_it_was_reported_and_accepted() throws SQLException {
    // Given
    anAward(
        new PaymentArrangement(
            PaymentArrangement.Kind.MILESTONES, 0, List.of(new Milestone("pilot", 40))));
    assertPayments("MILESTONE 40000 PLANNED", "BALANCE 60000 PLANNED");
    var request = Map.of("milestoneId", "pilot", "reason", "Bekeken.");
    propose("milestone", request).statusCode(409).body("code", equalTo("milestone-not-reported"));
    // When
    bus.send(
        Topic.APPLICATIONS,
        applicationId.toString(),
        "progress-report-submitted",
        Map.of(
            "reportId",
            UUID.randomUUID(),
            "applicationId",
            applicationId,
            "roundId",
            roundId,
            "milestoneIds",
            List.of("pilot"),
            "costToDateCents",
            500_00,
            "submittedAt",
            "2025-01-10T10:00:00Z",
            "contentHash",
            "0".repeat(64)));
    awaitReport();
    approve(propose("milestone", request));
    // Then
    assertPayments("MILESTONE 40000 DUE", "BALANCE 60000 PLANNED");
    propose("milestone", request).statusCode(409).body("code", equalTo("milestone-not-open"));
  }

  @Test
  void more_must_fit_in_the_pot_and_less_gives_back() {
    // Given
    anAward(PaymentArrangement.USUAL);
    pay(1);
    // When: one cent more than the pot has left.
    var tooMuch = proposed(propose("change", Map.of("amountCents", 1_500_01, "reason", "Meer.")));
    staff
        .post(PIET, Role.DECISION_MAKER, "/proposals/" + tooMuch + "/approvals", Map.of())
        .statusCode(409)
        .body("code", equalTo("ceiling-exceeded"));
    staff.post(ANNA, Role.PROGRAMME_OFFICER, "/proposals/" + tooMuch + "/withdrawals", Map.of());
    approve(propose("change", Map.of("amountCents", 1_500_00, "reason", "Meer.")));
    // Then
    assertPayments("ADVANCE 80000 PAID", "BALANCE 30000 PLANNED", "ADVANCE 40000 DUE");
    assertLeft("0.00");
    // When
    approve(
        propose(
            "change", Map.of("amountCents", 700_00, "ground", "ON_REQUEST", "reason", "Minder.")));
    // Then
    assertPayments("ADVANCE 80000 PAID", "BALANCE 30000 CANCELLED", "ADVANCE 40000 CANCELLED");
    assertThat(award().entitled()).isEqualTo(Euro.of("700.00"));
    assertLeft("700.00");
    assertThat(bus.await(2, "award-changed", applicationId)).hasSize(2);
  }

  @Test
  void what_is_left_over_of_a_closed_pot_lowers_the_commitments_of_this_year() {
    // Given
    anAward(PaymentArrangement.USUAL);
    accounts.close(AccountCode.pot(roundId, "small"));
    var outside = AccountCode.outside(Book.COMMITMENTS, today().getYear());
    // When
    approve(
        propose(
            "change", Map.of("amountCents", 900_00, "ground", "ON_REQUEST", "reason", "Minder.")));
    // Then
    assertThat(award().committed()).isEqualTo(Euro.of("900.00"));
    assertLeft("500.00");
    assertThat(accounts.find(outside).orElseThrow().creditsPosted())
        .isGreaterThanOrEqualTo(Euro.of("100.00"));
    assertPayments("ADVANCE 72000 DUE", "BALANCE 18000 PLANNED");
  }

  @Test
  void a_reservation_without_a_letter_is_given_up_by_two_people() {
    // Given
    aReservation();
    assertLeft("500.00");
    // When
    approve(
        propose("reservation-release", Map.of("decisionId", decisionId, "reason", "Geen brief.")));
    // Then
    assertLeft("1500.00");
    assertThatThrownBy(() -> commitFunds.commit(letter()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_letter_after_its_reservation_expired_takes_the_money_anew() {
    // Given
    aReservation();
    var reservation = ledger.find(TransferId.of("reservation", decisionId)).orElseThrow();
    ledger.record(reservation.voided(TransferId.of("ended", decisionId))).require();
    assertLeft("1500.00");
    // When
    commitFunds.commit(letter());
    // Then
    assertLeft("500.00");
    assertPayments("ADVANCE 80000 DUE", "BALANCE 20000 PLANNED");
  }

  @Test
  void the_database_refuses_payments_beyond_the_award() {
    anAward(PaymentArrangement.USUAL);
    assertThatThrownBy(
            () ->
                execute("update due_payment set amount_cents = 20001 where kind = 'BALANCE' and "))
        .hasMessageContaining("exceed what it entitles to");
    assertThatThrownBy(() -> execute("update award set entitled_cents = 99999 where "))
        .hasMessageContaining("exceed what it entitles to");
    assertThatThrownBy(() -> execute("update award set entitled_cents = 100001 where "))
        .hasMessageContaining("award_entitles_to_what_is_bound");
    assertThatThrownBy(() -> execute("update due_payment set state = 'PAID' where "))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void nobody_decides_alone_and_others_see_nothing() {
    anAward(PaymentArrangement.USUAL);
    var request = Map.of("amountCents", 900_00, "ground", "ON_REQUEST", "reason", "Minder.");
    var id = proposed(propose("change", request));
    staff
        .post(ANNA, Role.DECISION_MAKER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(403)
        .body("code", equalTo("own-proposal"));
    staff
        .post(PIET, Role.CONTROLLER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(403)
        .body("code", equalTo("not-an-approver"));
    var path = "/awards/" + applicationId + "/change-proposals";
    staff.post(ANNA, Role.AUDITOR, path, request).statusCode(403);
    staff.post(ANNA, Role.APPLICANT, path, request).statusCode(403);
    staff.get(Role.APPLICANT, "/awards/{id}/payments", applicationId).statusCode(403);
    var unknown = "/awards/" + UUID.randomUUID() + "/change-proposals";
    staff.post(ANNA, Role.PROGRAMME_OFFICER, unknown, request).statusCode(404);
  }

  private void aReservation() {
    roundId = rounds.aRoundWithPot("small", 1_500_00);
    reserveFunds.reserve(
        new AwardProposed(
            decisionId,
            applicationId,
            roundId,
            "small",
            Euro.of("1000.00"),
            "Regeling, artikel 2",
            Instant.parse("2024-06-20T10:00:00Z")));
  }

  private void anAward(PaymentArrangement arrangement) {
    aReservation();
    terms.put(roundId, 2, new RoundTerms(arrangement, 12, 13, Map.of("small", 25)));
    commitFunds.commit(letter());
  }

  private LetterIssued letter() {
    return new LetterIssued(
        UUID.randomUUID(),
        decisionId,
        LetterIssued.Outcome.AWARDED,
        Euro.of("1000.00"),
        Instant.parse("2024-07-02T08:00:00Z"));
  }

  private void pay(int ordinal) {
    var dueId = payments.of(applicationId).get(ordinal - 1).dueId();
    inTransaction(() -> payments.ordered(dueId, UUID.randomUUID()));
    inTransaction(() -> payments.paid(dueId, LocalDate.of(2024, 8, 1)));
    inTransaction(() -> payments.paid(dueId, LocalDate.of(2024, 8, 1)));
  }

  private void reported(long costCents) {
    bus.send(
        Topic.APPLICATIONS,
        applicationId.toString(),
        "final-report-submitted",
        Map.of(
            "reportId",
            UUID.randomUUID(),
            "applicationId",
            applicationId,
            "roundId",
            roundId,
            "costCents",
            costCents,
            "submittedAt",
            "2025-08-10T10:00:00Z",
            "contentHash",
            "0".repeat(64)));
    awaitReport();
  }

  private void awaitReport() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> count("select count(*) from award_report where application_id = ?") == 1);
  }

  private ValidatableResponse propose(String what, Map<String, ?> body) {
    var path = "/awards/" + applicationId + "/" + what + "-proposals";
    return staff.post(ANNA, Role.PROGRAMME_OFFICER, path, body);
  }

  private static String proposed(ValidatableResponse response) {
    return response.statusCode(201).extract().jsonPath().getString("proposalId");
  }

  private void approve(ValidatableResponse response) {
    var path = "/proposals/" + proposed(response) + "/approvals";
    staff.post(PIET, Role.DECISION_MAKER, path, Map.of()).statusCode(201);
  }

  private ValidatableResponse act(String what, Map<String, ?> body) {
    return staff.post(PIET, Role.DECISION_MAKER, "/awards/" + applicationId + "/" + what, body);
  }

  private AwardResource.AwardView view() {
    return staff
        .get(Role.CONTROLLER, "/awards/{id}", applicationId)
        .statusCode(200)
        .extract()
        .as(AwardResource.AwardView.class);
  }

  private record Standing(Euro entitled, Euro committed) {}

  private Standing award() {
    var view = view();
    var account = accounts.find(AccountCode.award(applicationId)).orElseThrow();
    assertThat(account.available())
        .as("the ledger binds the same")
        .isEqualTo(view.committedCents());
    return new Standing(view.entitledCents(), view.committedCents());
  }

  private void assertPayments(String... expected) {
    var listed = staff.get(Role.CONTROLLER, "/awards/{id}/payments", applicationId);
    var shown =
        listed.extract().jsonPath().getList("", Map.class).stream()
            .map(row -> row.get("kind") + " " + row.get("amountCents") + " " + row.get("state"))
            .toList();
    assertThat(shown).containsExactly(expected);
  }

  private void assertLeft(String amount) {
    assertThat(accounts.find(AccountCode.pot(roundId, "small")).orElseThrow().available())
        .isEqualTo(Euro.of(amount));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private void execute(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(statement + " decision_id = ?")) {
      update.setObject(1, decisionId);
      update.executeUpdate();
    }
  }

  private long count(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query)) {
      statement.setObject(1, applicationId);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
