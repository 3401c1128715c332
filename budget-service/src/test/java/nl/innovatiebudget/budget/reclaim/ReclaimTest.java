package nl.innovatiebudget.budget.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claims back the advance of 800 euros of an award that was withdrawn. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReclaimTest {

  @Inject EventBus bus;
  @Inject RoundFixture rounds;
  @Inject Staff staff;
  @Inject DuePayments payments;
  @Inject Reclaims reclaims;
  @Inject ReceiveRepayment receiveRepayment;
  @Inject Debtors debtors;
  @Inject Accounts accounts;

  private UUID applicationId = new UUID(0, 0);

  @BeforeEach
  void aWithdrawnAwardThatWasPaid() {
    var award = Proposal.of(rounds.aRoundWithPot("small", 1_500_00), "small", 1_000_00);
    applicationId = award.applicationId();
    bus.send(Topic.ASSESSMENTS, award.key(), "award-proposed", award);
    bus.await(1, "funds-reserved", applicationId);
    bus.send(Topic.NOTIFICATIONS, award.key(), "letter-issued", award.letter("AWARDED"));
    bus.await(1, "funds-committed", applicationId);
    var advance = payments.of(applicationId).getFirst().dueId();
    inTransaction(() -> payments.ordered(advance, UUID.randomUUID()));
    inTransaction(() -> payments.paid(advance, LocalDate.of(2024, 8, 1)));
    approve(
        "withdrawal", Map.of("ground", "ON_REQUEST", "remainingCents", 0, "reason", "Op verzoek."));
  }

  @Test
  void what_was_overpaid_is_claimed_once_and_settled_by_what_comes_in() {
    // Given
    propose("reclaim", Map.of("amountCents", 800_01, "reason", "Te veel."))
        .statusCode(409)
        .body("code", equalTo("reclaim-above-overpayment"));
    approve("reclaim", Map.of("amountCents", 800_00, "reason", "Te veel betaald."));
    propose("reclaim", Map.of("amountCents", 1, "reason", "Nog meer.")).statusCode(409);
    var raised = bus.await(1, "reclaim-raised", applicationId).getFirst();
    var reclaim = reclaims.byReference(raised.get("reference").asText()).orElseThrow();
    var payBy = LocalDate.parse(raised.get("payByDay").asText());
    var before = received(payBy.getYear());
    // When
    receiveRepayment.receive(reclaim.reclaimId(), Euro.of("300.00"), payBy, ref("a"));
    receiveRepayment.receive(reclaim.reclaimId(), Euro.of("300.00"), payBy, ref("a"));
    show(reclaim.reclaimId())
        .body("state", equalTo("OPEN"))
        .body("principalOwedCents", equalTo(500_00))
        .body("interestOwedCents", equalTo(0));
    receiveRepayment.receive(reclaim.reclaimId(), Euro.of("500.05"), payBy, ref("b"));
    // Then
    show(reclaim.reclaimId())
        .body("state", equalTo("SETTLED"))
        .body("settledOn", equalTo(payBy.toString()))
        .body("receipts[1].principalCents", equalTo(500_00))
        .body("receipts[1].excessCents", equalTo(5));
    assertThat(received(payBy.getYear()).minus(before)).isEqualTo(Euro.of("800.05"));
    assertThat(bus.await(1, "reclaim-settled", applicationId)).hasSize(1);
    assertThatThrownBy(
            () ->
                receiveRepayment.receive(UUID.randomUUID(), Euro.of("1.00"), payBy, ref("unknown")))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_debtor_who_does_not_pay_is_reminded_once_and_owes_interest() throws SQLException {
    // Given
    approve("reclaim", Map.of("amountCents", 800_00, "reason", "Te veel betaald."));
    var raised = bus.await(1, "reclaim-raised", applicationId).getFirst();
    var id = UUID.fromString(raised.get("reclaimId").asText());
    debtors.raisedEarlier(id, 730);
    // When
    debtors.remind();
    debtors.remind();
    // Then
    var reminded = bus.await(1, "reclaim-reminded", applicationId);
    assertThat(reminded).hasSize(1);
    assertThat(reminded.getFirst().get("outstandingCents").asLong()).isGreaterThan(820_00);
    // When: on the last day of the first year of default, interest first.
    var valueDay = reclaims.byReference(raised.get("reference").asText()).orElseThrow().payByDay();
    receiveRepayment.receive(id, Euro.of("800.00"), valueDay.plusYears(1), ref("late"));
    // Then
    var shown = show(id).body("state", equalTo("OPEN")).extract().jsonPath();
    long interest = shown.getLong("receipts[0].interestCents");
    assertThat(interest).isBetween(32_00L, 56_00L);
    assertThat(shown.getLong("principalOwedCents")).isEqualTo(interest);
  }

  @Test
  void only_staff_sees_claims() {
    staff.get(Role.APPLICANT, "/reclaims").statusCode(403);
    staff.get(Role.OPERATOR, "/reclaims").statusCode(403);
    staff.get(Role.AUDITOR, "/reclaims?state=OPEN").statusCode(200);
    staff.get(Role.AUDITOR, "/reclaims/{id}", UUID.randomUUID()).statusCode(404);
  }

  private ValidatableResponse propose(String what, Map<String, ?> body) {
    var path = "/awards/" + applicationId + "/" + what + "-proposals";
    return staff.post("anna", Role.CONTROLLER, path, body);
  }

  private void approve(String what, Map<String, ?> body) {
    var id = propose(what, body).statusCode(201).extract().jsonPath().getString("proposalId");
    staff
        .post("piet", Role.DECISION_MAKER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(201);
  }

  private ValidatableResponse show(UUID reclaimId) {
    return staff.get(Role.CONTROLLER, "/reclaims/{id}", reclaimId).statusCode(200);
  }

  private String ref(String entry) {
    return applicationId + "/" + entry;
  }

  private Euro received(int year) {
    return accounts
        .find(AccountCode.receipts(year, "VII", "6"))
        .map(Account::creditsPosted)
        .orElse(Euro.ZERO);
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }
}
