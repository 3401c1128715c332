package nl.innovatiebudget.budget.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Awards with an advance that is due, recipients with an account, and cash to pay them with. */
@Singleton
class PaymentFixture {

  static final String ANNA = "anna";
  static final String BORIS = "boris";
  static final String IBAN = "NL91ABNA0417164300";
  static final String OTHER_IBAN = "DE89370400440532013000";

  private final EventBus bus;
  private final RoundFixture rounds;
  private final Staff staff;
  private final Accounts accounts;
  private final Ledger ledger;
  private final Clock clock;

  PaymentFixture(
      EventBus bus,
      RoundFixture rounds,
      Staff staff,
      Accounts accounts,
      Ledger ledger,
      Clock clock) {
    this.bus = bus;
    this.rounds = rounds;
    this.staff = staff;
    this.accounts = accounts;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** What is due: 80 percent of an award is paid in advance. */
  record Due(UUID applicationId, String dueId, long cents) {
    String amount() {
      return Euro.ofCents(cents).toString();
    }
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }

  /** So many awards whose advance is due, all with a confirmed account. */
  List<Due> aRoundWithDuePayments(int count) {
    var round = rounds.aRoundWithPot("small", 1_000_000L * count);
    var due = new ArrayList<Due>();
    for (int i = 0; i < count; i++) {
      var payment = aDuePayment(round, 10_000L + i * 100);
      aConfirmedAccount(payment.applicationId(), IBAN);
      due.add(payment);
    }
    return due;
  }

  /** An award whose advance is due; its account is not known yet. */
  Due aDuePayment(String round, long awardCents) {
    var proposal = Proposal.of(round, "small", awardCents);
    var applicationId = proposal.applicationId();
    bus.send(Topic.APPLICATIONS, proposal.key(), "application-submitted", submitted(proposal, 1));
    bus.send(Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    bus.await(1, "funds-reserved", applicationId);
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    bus.await(1, "funds-committed", applicationId);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> staff.get(Role.CONTROLLER, "/recipients/{id}", applicationId).statusCode(200));
    var candidate = candidate(applicationId);
    return new Due(
        applicationId,
        (String) candidate.get("dueId"),
        ((Number) candidate.get("amountCents")).longValue());
  }

  static Map<String, Object> submitted(Proposal proposal, int submission) {
    return Map.of(
        "applicationId",
        proposal.applicationId(),
        "submission",
        submission,
        "number",
        "IBDO-" + proposal.key().substring(0, 8),
        "roundId",
        proposal.roundId(),
        "title",
        "Melden in één stap",
        "publicSummary",
        "Inwoners melden een probleem in één stap.",
        "receivedAt",
        "2024-03-20T10:15:30Z",
        "participants",
        List.of(
            Map.of(
                "name",
                "Gemeente Voorbeeldstad",
                "organisationKind",
                "MUNICIPALITY",
                "region",
                "Utrecht",
                "role",
                "LEAD",
                "bodyIds",
                List.of(Map.of("kind", "KVK", "value", "90000001")))));
  }

  /** What an officer proposes about an award and a decision maker approves. */
  void decide(UUID applicationId, String what, Map<String, ?> body) {
    String id =
        staff
            .post(
                ANNA,
                Role.PROGRAMME_OFFICER,
                "/awards/" + applicationId + "/" + what + "-proposals",
                body)
            .statusCode(201)
            .extract()
            .path("proposalId");
    staff
        .post(BORIS, Role.DECISION_MAKER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(201);
  }

  void suspend(UUID applicationId) {
    staff
        .post(
            BORIS,
            Role.DECISION_MAKER,
            "/awards/" + applicationId + "/suspensions",
            Map.of(
                "ground",
                "OBLIGATIONS_NOT_MET",
                "notifiedOn",
                today().toString(),
                "reason",
                "Geen verslag."))
        .statusCode(201);
  }

  /** Entered by one person, confirmed by another. */
  void aConfirmedAccount(UUID applicationId, String iban) {
    var path = "/recipients/" + applicationId + "/bank-accounts";
    var account =
        Map.of("iban", iban, "holderName", "Gemeente Voorbeeldstad", "source", "letter 12");
    var id = staff.post(ANNA, Role.CONTROLLER, path, account).statusCode(201).extract();
    staff
        .post(
            BORIS,
            Role.CONTROLLER,
            path + "/" + id.path("accountId") + "/confirmations",
            Map.of("iban", iban))
        .statusCode(201);
  }

  /** What may be paid of an application; nothing when nothing is due. */
  Map<String, Object> candidate(UUID applicationId) {
    List<Map<String, Object>> found =
        staff
            .get(Role.CONTROLLER, "/payment-candidates")
            .statusCode(200)
            .extract()
            .jsonPath()
            .getList("findAll { it.applicationId == '%s' }".formatted(applicationId));
    return found.isEmpty() ? Map.of() : found.getFirst();
  }

  /** A line of the budget with cash of this year, and its id. */
  String aCashLine(long cents) {
    var lineId = "line-" + UUID.randomUUID();
    int year = today().getYear();
    var outside = AccountCode.outside(Book.CASH, year);
    var line = AccountCode.line(Book.CASH, year, lineId);
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.CASH, year));
    accounts.open(new NewAccount(line, AccountKind.LINE, Book.CASH, year));
    var id = TransferId.of("test-cash", lineId);
    ledger.record(Transfer.atOnce(id, outside, line, Euro.ofCents(cents))).require();
    return lineId;
  }

  ValidatableResponse propose(List<Due> due, String lineId) {
    return staff.post(
        ANNA,
        Role.CONTROLLER,
        "/payment-order-proposals",
        Map.of(
            "dueIds",
            due.stream().map(Due::dueId).toList(),
            "executionDay",
            today().toString(),
            "lineId",
            lineId,
            "reason",
            "the advances of this week"));
  }

  ValidatableResponse approve(String person, String proposalId) {
    return staff.post(person, Role.CONTROLLER, "/proposals/" + proposalId + "/approvals", "");
  }

  /** Two people agreed; gives the order. */
  String anOrder(List<Due> due, String lineId) {
    String orderId = propose(due, lineId).statusCode(201).extract().path("proposalId");
    approve(BORIS, orderId).statusCode(201);
    return orderId;
  }

  ValidatableResponse export(String orderId) {
    return staff.post(ANNA, Role.CONTROLLER, "/payment-orders/" + orderId + "/exports", "");
  }

  /** Agreed and sent to the bank; gives the order. */
  String aSentOrder(List<Due> due, String lineId) {
    var orderId = anOrder(due, lineId);
    export(orderId).statusCode(201);
    return orderId;
  }

  byte[] file(String orderId) {
    return staff
        .as(ANNA, Role.CONTROLLER)
        .accept("application/xml")
        .get("/v1/payment-orders/" + orderId + "/file")
        .then()
        .statusCode(200)
        .extract()
        .asByteArray();
  }

  ValidatableResponse bankSays(byte[] message) {
    return staff
        .as(ANNA, Role.CONTROLLER)
        .contentType("application/xml")
        .body(message)
        .post("/v1/bank-messages")
        .then();
  }

  ValidatableResponse order(String orderId) {
    return staff.get(Role.AUDITOR, "/payment-orders/{id}", orderId).statusCode(200);
  }

  String endToEndId(String orderId, Due due) {
    return order(orderId)
        .extract()
        .path("payments.find { it.dueId == '%s' }.endToEndId".formatted(due.dueId()));
  }

  List<String> states(String orderId) {
    return order(orderId).extract().path("payments.state");
  }

  void assertCash(String lineId, long pending, long posted) {
    var line = accounts.find(AccountCode.line(Book.CASH, today().getYear(), lineId)).orElseThrow();
    assertThat(line.debitsPending()).as("pending").isEqualTo(Euro.ofCents(pending));
    assertThat(line.debitsPosted()).as("posted").isEqualTo(Euro.ofCents(posted));
  }
}
