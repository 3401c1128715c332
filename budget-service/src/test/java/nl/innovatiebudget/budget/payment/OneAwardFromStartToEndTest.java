package nl.innovatiebudget.budget.payment;

import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.OUR_IBAN;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.paid;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.received;
import static nl.innovatiebudget.budget.iso20022.BankXmlFixture.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.budget.payment.PaymentFixture.Due;
import nl.innovatiebudget.budget.reclaim.Debtors;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The whole way of one award of 100,000 euros: 80,000 are paid in advance, the project cost 70,000,
 * and 10,000 come back late, with interest.
 */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class OneAwardFromStartToEndTest {

  private static final int DAYS_EARLIER = 200;

  @Inject PaymentFixture fixture;
  @Inject BudgetFixture budget;
  @Inject RoundFixture rounds;
  @Inject EventBus bus;
  @Inject Staff staff;
  @Inject Debtors debtors;
  @Inject Accounts accounts;

  private final String roundId = "round-" + UUID.randomUUID();
  private final Proposal award = Proposal.of(roundId, "small", 100_000_00);
  private final UUID applicationId = award.applicationId();
  private final String number = "IBDO-" + award.key().substring(0, 8);

  @Test
  void every_euro_of_an_award_is_explained_from_its_reservation_to_the_settled_reclaim()
      throws SQLException {
    var line = aPublishedRound();
    reservedAndCommitted();
    var orderId = advancePaid(line);
    determinedLower();
    var interest = claimedBackAndSettled();
    assertLedger(line, interest);
    assertReports();
    assertExports(line);
    assertThat(fixture.states(orderId)).containsExactly("PAID");
  }

  private BudgetLine aPublishedRound() {
    int year = fixture.today().getYear();
    var line = budget.aLine(year);
    budget.fund(roundId, line, year, Euro.of("150000.00"));
    bus.send(
        Topic.ROUNDS, roundId, "round-published", RoundFixture.round(roundId, "small", 150_000_00));
    rounds.awaitPots(roundId, 1);
    return line;
  }

  private void reservedAndCommitted() {
    bus.send(
        Topic.APPLICATIONS,
        award.key(),
        "application-submitted",
        PaymentFixture.submitted(award, 1));
    bus.send(Topic.ASSESSMENTS, award.key(), "award-proposed", award);
    bus.await(1, "funds-reserved", applicationId);
    assertRound(100_000_00, 0, 50_000_00, 0);
    bus.send(Topic.NOTIFICATIONS, award.key(), "letter-issued", award.letter("AWARDED"));
    bus.await(1, "funds-committed", applicationId);
    assertRound(0, 100_000_00, 50_000_00, 0);
  }

  /** Through the file for the bank and its statement. */
  private String advancePaid(BudgetLine line) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> staff.get(Role.CONTROLLER, "/recipients/{id}", applicationId).statusCode(200));
    fixture.aConfirmedAccount(applicationId, PaymentFixture.IBAN);
    var candidate = fixture.candidate(applicationId);
    assertThat(candidate).containsEntry("amountCents", 80_000_00).containsEntry("kind", "ADVANCE");
    var due = new Due(applicationId, (String) candidate.get("dueId"), 80_000_00);
    var orderId = fixture.aSentOrder(List.of(due), line.lineId());
    var id = fixture.endToEndId(orderId, due);
    assertThat(new String(fixture.file(orderId), StandardCharsets.UTF_8))
        .contains(id, "80000.00", PaymentFixture.IBAN);
    bankSays(paid(id, due.amount()), "PAID");
    bus.await(1, "payment-made", applicationId);
    return orderId;
  }

  private void determinedLower() {
    bus.send(
        Topic.APPLICATIONS,
        award.key(),
        "final-report-submitted",
        Map.of(
            "reportId",
            UUID.randomUUID(),
            "applicationId",
            applicationId,
            "roundId",
            roundId,
            "costCents",
            70_000_00,
            "submittedAt",
            "2025-08-10T10:00:00Z",
            "contentHash",
            "0".repeat(64)));
    var determination =
        Map.of(
            "determinedCents",
            70_000_00,
            "ground",
            "COSTS_NOT_NEEDED",
            "hearing",
            Map.of("heardOn", "2025-09-01"),
            "reason",
            "Het project kostte minder.");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> fixture.decide(applicationId, "determination", determination));
    var told = bus.await(1, "award-determined", applicationId).getFirst();
    assertThat(told.get("overpaidCents").asLong()).isEqualTo(10_000_00);
    assertThat(told.get("releasedCents").asLong()).isEqualTo(20_000_00);
    assertRound(0, 80_000_00, 70_000_00, 80_000_00);
  }

  /** Gives the interest, in cents. */
  private long claimedBackAndSettled() throws SQLException {
    fixture.decide(
        applicationId, "reclaim", Map.of("amountCents", 10_000_00, "reason", "Te veel betaald."));
    var raised = bus.await(1, "reclaim-raised", applicationId).getFirst();
    var reference = raised.get("reference").asText();
    var reclaimId = UUID.fromString(raised.get("reclaimId").asText());
    debtors.raisedEarlier(reclaimId, DAYS_EARLIER);
    debtors.remind();
    bus.await(1, "reclaim-reminded", applicationId);
    staff
        .get(Role.AUDITOR, "/reports/reclaim-ageing")
        .statusCode(200)
        .body("reclaims.reference", hasItem(reference));
    var owed = reclaim(reclaimId);
    long interest = owed.getLong("interestOwedCents");
    assertThat(owed.getLong("principalOwedCents")).isEqualTo(10_000_00);
    assertThat(interest).isGreaterThan(20_00);
    var amount = Euro.ofCents(10_000_00 + interest).toString();
    bankSays(received(amount, "betreft " + reference.toLowerCase(Locale.ROOT)), "RECEIVED");
    var settled = bus.await(1, "reclaim-settled", applicationId).getFirst();
    assertThat(settled.get("interestCents").asLong()).isEqualTo(interest);
    assertThat(settled.get("excessCents").asLong()).isZero();
    assertThat(reclaim(reclaimId).getString("state")).isEqualTo("SETTLED");
    staff
        .get(Role.AUDITOR, "/reports/reclaim-ageing")
        .body("reclaims.reference", not(hasItem(reference)));
    return interest;
  }

  private void assertLedger(BudgetLine line, long interest) {
    int year = fixture.today().getYear();
    staff.get(Role.AUDITOR, "/trial-balance").statusCode(200).body("balanced", is(true));
    assertThat(account(AccountCode.award(applicationId))).isEqualTo(Euro.of("80000.00"));
    assertThat(account(AccountCode.pot(roundId, "small"))).isEqualTo(Euro.of("70000.00"));
    assertThat(account(AccountCode.payee(year, applicationId))).isEqualTo(Euro.of("80000.00"));
    fixture.assertCash(line.lineId(), 0, 80_000_00);
    var receipts = accounts.find(AccountCode.receipts(year, "VII", "6")).orElseThrow();
    assertThat(receipts.creditsPosted()).isGreaterThanOrEqualTo(Euro.ofCents(10_000_00 + interest));
  }

  private void assertReports() {
    assertRound(0, 80_000_00, 70_000_00, 80_000_00);
    staff
        .get(Role.CONTROLLER, "/reports/cash-forecast?roundId={round}", roundId)
        .statusCode(200)
        .body("years.paidCents.sum()", is(80_000_00))
        .body("years.releasedCents.sum()", is(20_000_00))
        .body("years.receivedCents.sum()", is(10_000_00))
        .body("years.plannedCents.sum()", is(0));
  }

  private void assertExports(BudgetLine line) {
    int year = fixture.today().getYear();
    assertThat(row("/exports/recipients?budgetYear=" + year, number))
        .startsWith(year + "," + line.chapter() + ",")
        .contains(",Gemeente Voorbeeldstad,80000,90000001,");
    assertThat(row("/exports/grants?year=2024", number))
        .contains(",2024-07-02,100000,,70000," + fixture.today() + ",,80000");
    assertThat(row("/exports/budget-tables?budgetYear=" + year, "," + line.chapter() + ","))
        .contains(",OWB,");
    var grant =
        staff
            .get(Role.AUDITOR, "/exports/360giving?year=2024")
            .statusCode(200)
            .extract()
            .jsonPath()
            .<Map<String, Object>>getList(
                "grants.findAll { it.id.endsWith('%s') }".formatted(number))
            .getFirst();
    assertThat(grant).containsEntry("amountAwarded", 100_000).containsEntry("currency", "EUR");
    assertThat(grant).containsEntry("amountDisbursed", 80_000);
  }

  private void assertRound(long reserved, long committed, long left, long paid) {
    staff
        .get(Role.CONTROLLER, "/reports/rounds/{round}", roundId)
        .statusCode(200)
        .body("total.reservedCents", is((int) reserved))
        .body("total.committedCents", is((int) committed))
        .body("total.leftCents", is((int) left))
        .body("total.paidCents", is((int) paid))
        .body("total.toReclaimCents", is(0));
  }

  /** On a statement of today. */
  private void bankSays(String entry, String outcome) {
    var message = "bank-" + UUID.randomUUID().toString().substring(0, 20);
    var ofToday = entry.replace("2026-07-01", fixture.today().toString());
    fixture
        .bankSays(statement(message, OUR_IBAN, List.of(ofToday)))
        .statusCode(200)
        .body("entries[0].outcome", equalTo(outcome));
  }

  private JsonPath reclaim(UUID reclaimId) {
    return staff
        .get(Role.CONTROLLER, "/reclaims/{id}", reclaimId)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private Euro account(AccountCode code) {
    return accounts.find(code).orElseThrow().available();
  }

  /** The first line of an export that has this in it. */
  private String row(String path, String having) {
    return staff
        .get(Role.CONTROLLER, path)
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .filter(line -> line.contains(having))
        .findFirst()
        .orElseThrow();
  }
}
