package nl.innovatiebudget.budget.payment;

import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.OUR_IBAN;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.paid;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.received;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.returned;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statement;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statusReport;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statusReportOfFile;
import static nl.innovatiebudget.budget.payment.PaymentFixture.ANNA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.reclaim.Reclaims;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** What the bank says back, and that nothing is paid twice or booked twice whatever it says. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class BankMessageTest {

  @Inject PaymentFixture fixture;
  @Inject EventBus bus;
  @Inject Staff staff;
  @Inject DataSource database;
  @Inject Reclaims reclaims;

  @Test
  void a_file_of_which_the_bank_refuses_one_of_three_pays_two_and_the_third_is_due_again() {
    // Given
    var due = fixture.aRoundWithDuePayments(3);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.aSentOrder(due, line);
    var ids = due.stream().map(one -> fixture.endToEndId(orderId, one)).toList();
    long paidCents = due.get(0).cents() + due.get(2).cents();
    // When
    var report =
        statusReport(
            message(),
            file(orderId),
            line(ids.get(0), "ACSP"),
            line(ids.get(1), "RJCT"),
            line(ids.get(2), "ACSP"));
    fixture
        .bankSays(report)
        .statusCode(200)
        .body("entries.outcome", equalTo(List.of("NOTED", "REJECTED", "NOTED")));
    // Then
    assertThat(fixture.states(orderId)).containsExactlyInAnyOrder("SENT", "REJECTED", "SENT");
    fixture.assertCash(line, paidCents, 0);
    assertThat(fixture.candidate(due.get(1).applicationId()))
        .containsEntry("returnedFor", "RJCT AC04 told by the bank");
    // When: the statement comes, and comes again
    var id = message();
    var statement =
        statement(
            id,
            OUR_IBAN,
            List.of(
                paid(ids.get(0), due.get(0).amount(), "ref-" + ids.get(0)),
                paid(ids.get(2), due.get(2).amount(), "ref-" + ids.get(2))));
    var first = fixture.bankSays(statement).statusCode(200).extract().asString();
    assertThat(fixture.bankSays(statement).statusCode(200).extract().asString()).isEqualTo(first);
    fixture.bankSays(report).statusCode(200);
    // Then
    assertThat(fixture.states(orderId)).containsExactlyInAnyOrder("PAID", "REJECTED", "PAID");
    fixture.assertCash(line, 0, paidCents);
    var made = bus.await(1, "payment-made", due.getFirst().applicationId());
    assertThat(made).hasSize(1);
    assertThat(made.getFirst().get("amountCents").asLong()).isEqualTo(due.getFirst().cents());
    assertThat(made.getFirst().get("valueDay").asText()).isEqualTo("2026-07-01");
    // When: the same booking stands in another statement
    fixture
        .bankSays(
            statement(
                message(),
                OUR_IBAN,
                List.of(paid(ids.get(0), due.get(0).amount(), "ref-" + ids.get(0)))))
        .body("entries[0].outcome", equalTo("REPEATED"));
    // Then
    fixture.assertCash(line, 0, paidCents);
  }

  @Test
  void a_file_that_the_bank_refuses_as_a_whole_is_due_again() {
    // Given
    var due = fixture.aRoundWithDuePayments(2);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.aSentOrder(due, line);
    // When
    fixture
        .bankSays(statusReportOfFile(message(), file(orderId), "RJCT"))
        .body("entries.outcome", equalTo(List.of("REJECTED", "REJECTED")));
    // Then
    fixture.assertCash(line, 0, 0);
    fixture.aSentOrder(due, line);
  }

  @Test
  void what_cannot_be_placed_is_for_a_person_and_moves_no_money() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.aSentOrder(due, line);
    var id = fixture.endToEndId(orderId, due.getFirst());
    var unknown = UUID.randomUUID().toString().replace("-", "");
    // When
    var answer =
        fixture
            .bankSays(
                statement(
                    message(),
                    OUR_IBAN,
                    List.of(
                        paid(id, "80.01"),
                        paid(unknown, "1.00"),
                        paid("someone-elses", "1.00"),
                        received("5.00", "dank u wel"),
                        returned(id, due.getFirst().amount()))))
            .statusCode(200)
            .body(
                "entries.outcome",
                equalTo(
                    List.of(
                        "AMOUNT_DIFFERS",
                        "UNKNOWN_PAYMENT",
                        "UNKNOWN_PAYMENT",
                        "UNKNOWN_RECEIPT",
                        "UNEXPECTED")))
            .extract();
    fixture
        .bankSays(statusReport(message(), "not-ours", line(id, "RJCT")))
        .body("entries[0].outcome", equalTo("UNKNOWN_ORDER"));
    fixture
        .bankSays(statusReport(message(), file(orderId), line(unknown, "RJCT")))
        .body("entries[0].outcome", equalTo("UNKNOWN_PAYMENT"));
    // Then
    fixture.assertCash(line, due.getFirst().cents(), 0);
    assertThat(fixture.states(orderId)).containsExactly("SENT");
    String entryId = answer.path("entries[0].entryId");
    staff.get(Role.AUDITOR, "/bank-entries").body("entryId", hasItem(entryId));
    // When
    var explanation = Map.of("explanation", "the bank took its costs, it will pay them back");
    var path = "/bank-entries/" + entryId + "/explanations";
    staff.post(ANNA, Role.CONTROLLER, path, explanation).statusCode(201);
    // Then
    staff.get(Role.AUDITOR, "/bank-entries").body("entryId", not(hasItem(entryId)));
    staff
        .post(ANNA, Role.CONTROLLER, path, explanation)
        .statusCode(409)
        .body("code", equalTo("nothing-to-explain"));
  }

  @Test
  void a_rejected_payment_that_turns_up_after_all_calls_off_what_was_ordered_instead() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var line = fixture.aCashLine(1_000_000);
    var first = aRejectedOrder(due, line);
    var second = fixture.anOrder(due, line);
    assertThat(fixture.endToEndId(second, due.getFirst()))
        .isNotEqualTo(fixture.endToEndId(first, due.getFirst()));
    // When
    fixture
        .bankSays(booked(first, due.getFirst()))
        .body("entries[0].outcome", equalTo("PAID_LATE"));
    // Then
    assertThat(fixture.states(first)).containsExactly("PAID");
    assertThat(fixture.states(second)).containsExactly("CANCELLED");
    fixture.assertCash(line, 0, due.getFirst().cents());
    fixture.export(second).statusCode(409).body("code", equalTo("nothing-to-send"));
    assertThat(fixture.candidate(due.getFirst().applicationId())).isEmpty();
    assertThat(bus.await(1, "payment-made", due.getFirst().applicationId())).hasSize(1);
  }

  @Test
  void a_rejected_payment_that_turns_up_when_its_successor_was_sent_is_for_a_person() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var line = fixture.aCashLine(1_000_000);
    var first = aRejectedOrder(due, line);
    var second = fixture.aSentOrder(due, line);
    // When
    fixture
        .bankSays(booked(first, due.getFirst()))
        .body("entries[0].outcome", equalTo("PAID_TWICE"))
        .body("entries[0].needsPerson", equalTo(true));
    fixture.bankSays(booked(second, due.getFirst())).body("entries[0].outcome", equalTo("PAID"));
    // Then
    assertThat(fixture.states(first)).containsExactly("REJECTED");
    fixture.assertCash(line, 0, due.getFirst().cents());
  }

  @Test
  void money_that_comes_back_is_due_again_and_can_be_paid_anew() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var line = fixture.aCashLine(1_000_000);
    var orderId = fixture.aSentOrder(due, line);
    var id = fixture.endToEndId(orderId, due.getFirst());
    fixture.bankSays(booked(orderId, due.getFirst())).body("entries[0].outcome", equalTo("PAID"));
    // When
    fixture
        .bankSays(statement(message(), OUR_IBAN, List.of(returned(id, due.getFirst().amount()))))
        .body("entries[0].outcome", equalTo("RETURNED"));
    // Then
    assertThat(fixture.states(orderId)).containsExactly("RETURNED");
    var again = fixture.aSentOrder(due, line);
    fixture.bankSays(booked(again, due.getFirst())).body("entries[0].outcome", equalTo("PAID"));
    assertThat(bus.await(2, "payment-made", due.getFirst().applicationId())).hasSize(2);
  }

  @Test
  void an_advance_that_is_refused_after_the_award_was_raised_is_paid_with_the_rest_of_it() {
    // Given: 80 euros are at the bank, 80 more are due
    var due = fixture.aRoundWithDuePayments(1);
    var applicationId = due.getFirst().applicationId();
    var orderId = fixture.aSentOrder(due, fixture.aCashLine(1_000_000));
    fixture.decide(applicationId, "change", Map.of("amountCents", 20_000, "reason", "Meer."));
    assertThat(fixture.candidate(applicationId)).containsEntry("amountCents", 8_000);
    // When
    var id = fixture.endToEndId(orderId, due.getFirst());
    fixture
        .bankSays(statusReport(message(), file(orderId), line(id, "RJCT")))
        .statusCode(200)
        .body("entries[0].outcome", equalTo("REJECTED"));
    // Then
    assertThat(fixture.candidate(applicationId)).containsEntry("amountCents", 16_000);
    // When
    fixture
        .bankSays(booked(orderId, due.getFirst()))
        .body("entries[0].outcome", equalTo("PAID_LATE"));
    // Then
    assertThat(fixture.candidate(applicationId)).containsEntry("amountCents", 8_000);
  }

  @Test
  void a_rejected_payment_that_turns_up_after_a_withdrawal_is_booked_and_can_be_claimed_back() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var applicationId = due.getFirst().applicationId();
    var line = fixture.aCashLine(1_000_000);
    var orderId = aRejectedOrder(due, line);
    fixture.decide(
        applicationId,
        "withdrawal",
        Map.of("ground", "ON_REQUEST", "remainingCents", 0, "reason", "Op verzoek."));
    // When
    fixture
        .bankSays(booked(orderId, due.getFirst()))
        .body("entries[0].outcome", equalTo("PAID_TOO_MUCH"))
        .body("entries[0].needsPerson", equalTo(true));
    // Then
    fixture.assertCash(line, 0, due.getFirst().cents());
    fixture.decide(
        applicationId,
        "reclaim",
        Map.of("amountCents", due.getFirst().cents(), "reason", "Te veel betaald."));
  }

  @Test
  void a_reason_of_the_bank_of_any_length_is_read() {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var orderId = fixture.aSentOrder(due, fixture.aCashLine(1_000_000));
    fixture.bankSays(booked(orderId, due.getFirst())).statusCode(200);
    var entry =
        returned(fixture.endToEndId(orderId, due.getFirst()), due.getFirst().amount())
            .replace("<Cd>AC04</Cd>", "<Prtry>" + "x".repeat(2_000) + "</Prtry>");
    // When, then
    fixture
        .bankSays(statement(message(), OUR_IBAN, List.of(entry)))
        .statusCode(200)
        .body("entries[0].outcome", equalTo("RETURNED"));
  }

  @Test
  void money_without_a_reference_is_taken_for_a_reclaim_by_two_people() throws SQLException {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var reclaim = aReclaim(due.getFirst().applicationId(), 5_000);
    var reclaimId = reclaims.byReference(reclaim).orElseThrow().reclaimId();
    var answer =
        fixture
            .bankSays(statement(message(), OUR_IBAN, List.of(received("20.00", "dank u wel"))))
            .extract();
    var path = "/bank-entries/" + answer.path("entries[0].entryId") + "/placement-proposals";
    staff
        .post(ANNA, Role.CONTROLLER, path, placement(UUID.randomUUID()))
        .statusCode(409)
        .body("code", equalTo("reclaim-unknown"));
    // When
    String proposalId =
        staff
            .post(ANNA, Role.CONTROLLER, path, placement(reclaimId))
            .statusCode(201)
            .extract()
            .path("proposalId");
    assertThat(receivedFor(reclaim)).isZero();
    fixture.approve(ANNA, proposalId).statusCode(403);
    fixture.approve(PaymentFixture.BORIS, proposalId).statusCode(201);
    // Then
    assertThat(receivedFor(reclaim)).isEqualTo(2_000);
    staff
        .get(Role.AUDITOR, "/bank-entries")
        .body("entryId", not(hasItem((String) answer.path("entries[0].entryId"))));
    staff
        .post(ANNA, Role.CONTROLLER, path, placement(reclaimId))
        .statusCode(409)
        .body("code", equalTo("nothing-to-explain"));
  }

  private static Map<String, Object> placement(UUID reclaimId) {
    return Map.of("reclaimId", reclaimId, "reason", "the debtor said so on the phone");
  }

  @Test
  void a_message_that_is_not_the_banks_own_is_refused_whole() {
    var id = message();
    var text = statement(id, OUR_IBAN, List.of(received("1.00", "hallo")));
    var hostile =
        new String(text, StandardCharsets.UTF_8)
            .replace("?>", "?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");
    fixture
        .bankSays(hostile.getBytes(StandardCharsets.UTF_8))
        .statusCode(400)
        .body("code", equalTo("bank-file-unreadable"));
    fixture
        .bankSays(statement(id, "DE89370400440532013000", List.of(received("1.00", "hallo"))))
        .statusCode(400)
        .body("code", equalTo("statement-of-other-account"));
    fixture.bankSays(text).statusCode(200);
    fixture
        .bankSays(statement(id, OUR_IBAN, List.of(received("2.00", "hallo"))))
        .statusCode(409)
        .body("code", equalTo("bank-message-id-in-use"));
  }

  @Test
  void money_that_names_one_reclaim_is_received_for_it_once() throws SQLException {
    // Given
    var due = fixture.aRoundWithDuePayments(1);
    var reclaim = aReclaim(due.getFirst().applicationId(), 5_000);
    var other = aReclaim(due.getFirst().applicationId(), 5_000);
    var typed = reclaim.toLowerCase(Locale.ROOT).replace("-", " ");
    var entry = received("20.00", "terugbetaling/" + typed + ", dank u");
    // When
    fixture
        .bankSays(statement(message(), OUR_IBAN, List.of(entry)))
        .body("entries[0].outcome", equalTo("RECEIVED"));
    fixture
        .bankSays(statement(message(), OUR_IBAN, List.of(entry)))
        .body("entries[0].outcome", equalTo("REPEATED"));
    fixture
        .bankSays(
            statement(message(), OUR_IBAN, List.of(received("1.00", reclaim + " en " + other))))
        .body("entries[0].outcome", equalTo("UNKNOWN_RECEIPT"));
    // Then
    assertThat(receivedFor(reclaim)).isEqualTo(2_000);
    assertThat(receivedFor(other)).isZero();
  }

  /** Raised as the award would raise it; gives its reference. */
  private String aReclaim(UUID applicationId, long cents) throws SQLException {
    var reference = "TV-2099-%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                """
                insert into reclaim (reclaim_id, reference, decision_id, application_id, round_id,
                    amount_cents, reason, raised_on, pay_by_day, limitation_from, state)
                  select gen_random_uuid(), ?, decision_id, application_id, round_id, ?, 'paid too much',
                      current_date, current_date + 42, current_date, 'OPEN'
                    from award where application_id = ?""")) {
      insert.setString(1, reference);
      insert.setLong(2, cents);
      insert.setObject(3, applicationId);
      assertThat(insert.executeUpdate()).isEqualTo(1);
    }
    return reference;
  }

  private long receivedFor(String reference) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select coalesce(sum(r.amount_cents), 0) from reclaim_receipt r"
                    + " join reclaim using (reclaim_id) where reference = ?")) {
      query.setString(1, reference);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private String aRejectedOrder(List<PaymentFixture.Due> due, String line) {
    var orderId = fixture.aSentOrder(due, line);
    var id = fixture.endToEndId(orderId, due.getFirst());
    fixture
        .bankSays(statusReport(message(), file(orderId), line(id, "RJCT")))
        .body("entries[0].outcome", equalTo("REJECTED"));
    return orderId;
  }

  private byte[] booked(String orderId, PaymentFixture.Due due) {
    var id = fixture.endToEndId(orderId, due);
    return statement(message(), OUR_IBAN, List.of(paid(id, due.amount())));
  }

  private static String[] line(String endToEndId, String status) {
    return new String[] {endToEndId, status, status.equals("RJCT") ? "AC04" : "G000"};
  }

  private static String message() {
    return "bank-" + UUID.randomUUID().toString().substring(0, 20);
  }

  /** The id of the file that was made of an order. */
  private static String file(String orderId) {
    return orderId.replace("-", "");
  }
}
