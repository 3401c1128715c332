package nl.innovatiebudget.budget.payment;

import static nl.innovatiebudget.budget.payment.PaymentFixture.ANNA;
import static nl.innovatiebudget.budget.payment.PaymentFixture.BORIS;
import static nl.innovatiebudget.budget.payment.PaymentFixture.IBAN;
import static nl.innovatiebudget.budget.payment.PaymentFixture.OTHER_IBAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** From what is due to a file for the bank, by two people. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PaymentOrderTest {

  @Inject PaymentFixture fixture;
  @Inject RoundFixture rounds;
  @Inject Staff staff;

  @Test
  void two_people_agree_and_the_cash_is_set_aside_until_the_bank_has_the_file() {
    // Given
    var due = fixture.aRoundWithDuePayments(2);
    long total = due.stream().mapToLong(PaymentFixture.Due::cents).sum();
    var line = fixture.aCashLine(total);
    String orderId = fixture.propose(due, line).statusCode(201).extract().path("proposalId");
    fixture.approve(ANNA, orderId).statusCode(403).body("code", equalTo("own-proposal"));
    fixture.assertCash(line, 0, 0);
    // When
    fixture.approve(BORIS, orderId).statusCode(201).body("state", equalTo("APPROVED"));
    // Then
    fixture.assertCash(line, total, 0);
    fixture
        .order(orderId)
        .body("state", equalTo("ORDERED"))
        .body("totalCents", equalTo((int) total))
        .body("payments.iban", equalTo(List.of(IBAN, IBAN)));
    assertThat(fixture.candidate(due.getFirst().applicationId())).isEmpty();
    staff
        .as(ANNA, Role.CONTROLLER)
        .accept("application/xml, application/problem+json")
        .get("/v1/payment-orders/" + orderId + "/file")
        .then()
        .statusCode(409)
        .body("code", equalTo("order-not-exported"));
    // When: the export is asked for twice
    String sha = fixture.export(orderId).statusCode(201).extract().path("sha256");
    var file = fixture.file(orderId);
    fixture.export(orderId).statusCode(201).body("sha256", equalTo(sha));
    // Then
    assertThat(fixture.file(orderId)).isEqualTo(file);
    assertThat(new String(file, StandardCharsets.UTF_8))
        .contains(
            fixture.endToEndId(orderId, due.getFirst()),
            fixture.endToEndId(orderId, due.getLast()));
    assertThat(fixture.states(orderId)).containsOnly("SENT");
    staff
        .post(ANNA, Role.CONTROLLER, path(orderId, "withdrawals"), Map.of("reason", "too late"))
        .statusCode(409)
        .body("code", equalTo("order-exported"));
  }

  @Test
  void an_order_that_two_people_approve_at_once_is_one_order() throws Exception {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var line = fixture.aCashLine(1_000_000);
    String orderId = fixture.propose(due, line).statusCode(201).extract().path("proposalId");
    String second = otherProposalOfTheSame(due, line);
    // When
    List<Callable<Integer>> approvals =
        List.of(
            () -> fixture.approve(BORIS, orderId).extract().statusCode(),
            () -> fixture.approve("carla", orderId).extract().statusCode(),
            () -> fixture.approve("carla", second).extract().statusCode(),
            () -> fixture.approve("dirk", second).extract().statusCode());
    List<Integer> answers;
    try (var people = Executors.newFixedThreadPool(4)) {
      answers = people.invokeAll(approvals).stream().map(PaymentOrderTest::status).toList();
    }
    // Then
    assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
    var ordered =
        staff
            .get(Role.AUDITOR, "/payments?applicationId={id}", due.getFirst().applicationId())
            .statusCode(200)
            .body("", hasSize(1))
            .extract();
    int total = fixture.order(ordered.path("[0].orderId")).extract().path("totalCents");
    fixture.assertCash(line, total, 0);
  }

  @Test
  void an_account_that_changed_after_the_approval_is_not_paid_to() {
    // Given
    var due = fixture.aRoundWithDuePayments(2);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.anOrder(due, line);
    fixture.aConfirmedAccount(due.getFirst().applicationId(), OTHER_IBAN);
    // When
    fixture.export(orderId).statusCode(409).body("code", equalTo("iban-changed"));
    // Then
    assertThat(fixture.states(orderId)).containsOnly("ORDERED");
    // When
    staff
        .post(ANNA, Role.CONTROLLER, path(orderId, "withdrawals"), Map.of("reason", "other IBAN"))
        .statusCode(201)
        .body("state", equalTo("WITHDRAWN"));
    // Then
    fixture.assertCash(line, 0, 0);
    fixture.export(orderId).statusCode(409).body("code", equalTo("order-withdrawn"));
    var again = fixture.aSentOrder(due, line);
    fixture.order(again).body("payments.iban", containsInAnyOrder(IBAN, OTHER_IBAN));
    assertThat(fixture.states(orderId)).containsOnly("CANCELLED");
  }

  @Test
  void a_suspension_and_a_lowering_after_the_approval_stop_the_file() {
    // Given
    var due = fixture.aRoundWithDuePayments(3);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.anOrder(due, line);
    fixture.suspend(due.get(0).applicationId());
    fixture.decide(
        due.get(1).applicationId(),
        "withdrawal",
        Map.of("ground", "ON_REQUEST", "remainingCents", 0, "reason", "Op verzoek."));
    // When
    fixture
        .export(orderId)
        .statusCode(409)
        .body("errors.code", containsInAnyOrder("payments-suspended", "ordered-above-award"));
    // Then
    assertThat(fixture.states(orderId)).containsOnly("ORDERED");
    // When: the order is called off
    staff
        .post(ANNA, Role.CONTROLLER, path(orderId, "withdrawals"), Map.of("reason", "suspended"))
        .statusCode(201);
    // Then: only what may be paid is due
    fixture.assertCash(line, 0, 0);
    assertThat(fixture.candidate(due.get(0).applicationId())).isEmpty();
    assertThat(fixture.candidate(due.get(1).applicationId())).isEmpty();
    fixture.aSentOrder(List.of(due.get(2)), line);
  }

  @Test
  void all_reasons_why_an_order_cannot_be_made_are_told_at_once() {
    // Given
    var round = rounds.aRoundWithPot("small", 1_000_000);
    var due = fixture.aDuePayment(round, 10_000);
    // When, then
    staff
        .post(
            ANNA,
            Role.CONTROLLER,
            "/payment-order-proposals",
            Map.of(
                "dueIds",
                List.of(due.dueId(), due.dueId(), UUID.randomUUID()),
                "executionDay",
                fixture.today().minusDays(1).toString(),
                "lineId",
                "no-such-line",
                "reason",
                "x"))
        .statusCode(409)
        .body("errors.code", hasItem("execution-day-passed"))
        .body("errors.code", hasItem("payment-named-twice"))
        .body("errors.code", hasItem("not-payable"))
        .body("errors.code", hasItem("bank-account-missing"))
        .body("errors.code", hasItem("cash-line-unknown"));
    fixture.aConfirmedAccount(due.applicationId(), IBAN);
    fixture
        .propose(List.of(due), fixture.aCashLine(due.cents() - 1))
        .statusCode(409)
        .body("code", equalTo("cash-line-short"));
  }

  @Test
  void only_the_roles_that_pay_pay() {
    for (var role : List.of(Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.OPERATOR, Role.JUROR)) {
      staff.get(role, "/payment-candidates").statusCode(403);
      staff.get(role, "/payment-orders").statusCode(403);
      staff.get(role, "/bank-entries").statusCode(403);
    }
    staff.get(Role.AUDITOR, "/payment-orders/{id}/file", UUID.randomUUID()).statusCode(403);
    staff.get(Role.AUDITOR, "/payment-orders/{id}", UUID.randomUUID()).statusCode(404);
  }

  /** Another proposal that pays the same, and something more, at the same time. */
  private String otherProposalOfTheSame(List<PaymentFixture.Due> due, String line) {
    var more = new ArrayList<>(due);
    more.addAll(fixture.aRoundWithDuePayments(1));
    return fixture.propose(more, line).statusCode(201).extract().path("proposalId");
  }

  private static int status(Future<Integer> answer) {
    try {
      return answer.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String orderId, String what) {
    return "/payment-orders/" + orderId + "/" + what;
  }
}
