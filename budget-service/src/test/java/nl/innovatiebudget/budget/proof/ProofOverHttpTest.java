package nl.innovatiebudget.budget.proof;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import nl.innovatiebudget.parts.Tokens;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The proof and the trial balance as a controller and an auditor see them. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ProofOverHttpTest {

  @Inject Ledger ledger;
  @Inject Accounts accounts;
  @Inject DataSource database;
  @Inject RequestProof requestProof;
  @Inject Staff staff;
  @Inject Clock clock;

  @TestHTTPResource(value = "/metrics", management = true)
  URL metrics;

  @ConfigProperty(name = "mp.jwt.verify.issuer")
  String issuer;

  @Test
  void a_proof_that_is_asked_for_covers_the_ledger_and_is_told_as_event_and_metric()
      throws Exception {
    // Given
    var pot = aPotWith(1_000);
    // When
    var location =
        ask(Role.CONTROLLER)
            .then()
            .statusCode(202)
            .header("Location", matchesPattern(".*/v1/ledger-proofs/[0-9a-f-]{36}"))
            .extract()
            .header("Location");
    var proofId = location.substring(location.lastIndexOf('/') + 1);
    // Then
    var proof = concluded(proofId);
    assertThat(proof.getString("state")).isEqualTo("HOLDS");
    assertThat(proof.getLong("positions")).isEqualTo(proof.getLong("checkedPositions"));
    assertThat(proof.getLong("positions")).isGreaterThan(0);
    assertThat(proof.getString("headHash")).hasSize(64);
    assertThat(proof.getList("findings")).isEmpty();
    assertThat(proof.getString("requestedBy")).isEqualTo("staff-controller");
    staff
        .get(Role.AUDITOR, "/ledger-proofs")
        .statusCode(200)
        .body("proofId", hasItem(equalTo(proofId)));
    assertThat(eventAbout(proofId)).contains("\"holds\":true", proof.getString("headHash"));
    assertThat(given().get(metrics).asString())
        .contains("ledger_proof_holds 1.0", "ledger_proof_age_seconds");
    assertThat(accounts.find(pot).orElseThrow().available()).isEqualTo(Euro.ofCents(1_000));
  }

  @Test
  void while_a_proof_is_under_way_who_asks_is_shown_that_one_and_a_nightly_one_is_not_added() {
    // Given
    var first = ask(Role.CONTROLLER).jsonPath().getString("proofId");
    // When
    requestProof.nightly();
    var second = ask(Role.AUDITOR).jsonPath().getString("proofId");
    // Then: the same, or the first was ready by then
    if (!first.equals(second)) {
      assertThat(concluded(first).getString("state")).isEqualTo("HOLDS");
    }
    assertThat(concluded(second).getString("state")).isEqualTo("HOLDS");
  }

  @Test
  void the_trial_balance_at_an_instant_counts_what_was_recorded_up_to_it() {
    // Given
    var pot = aPotWith(1_000);
    var award = AccountCode.award(UUID.randomUUID());
    accounts.open(new NewAccount(award, AccountKind.AWARD, Book.COMMITMENTS, null));
    var opened = clock.instant();
    var reservation = Transfer.pending(id(), pot, award, Euro.ofCents(400));
    Awaitility.await().until(() -> clock.instant().isAfter(opened.plusMillis(2)));
    ledger.record(reservation).require();
    var reserved = clock.instant();
    Awaitility.await().until(() -> clock.instant().isAfter(reserved.plusMillis(2)));
    ledger.record(reservation.postedPartly(id(), Euro.ofCents(300))).require();
    // When, Then
    assertBalances(opened.toString(), pot, 0, 0, 1_000);
    assertBalances(reserved.toString(), pot, 400, 0, 1_000);
    assertBalances(null, pot, 0, 300, 1_000);
    assertBalances("2000-01-01T00:00:00Z", pot, 0, 0, 0);
  }

  @Test
  void an_instant_that_has_not_come_or_is_none_is_refused() {
    var tomorrow = clock.instant().plus(Duration.ofDays(1)).toString();
    staff
        .get(Role.CONTROLLER, "/trial-balance?at=" + tomorrow)
        .statusCode(400)
        .body("code", equalTo("instant-not-yet"));
    staff
        .get(Role.CONTROLLER, "/trial-balance?at=yesterday")
        .statusCode(400)
        .body("code", equalTo("instant-not-readable"));
    staff
        .get(Role.CONTROLLER, "/trial-balance?at=-1000000000-01-01T00:00:00Z")
        .statusCode(400)
        .body("code", equalTo("instant-before-ledger"));
  }

  @Test
  void only_who_answers_for_the_books_or_audits_them_may_ask() {
    for (var role : List.of(Role.APPLICANT, Role.JUROR, Role.OPERATOR, Role.PROGRAMME_OFFICER)) {
      ask(role).then().statusCode(403);
      staff.get(role, "/ledger-proofs").statusCode(403);
      staff.get(role, "/ledger-proofs/{id}", UUID.randomUUID()).statusCode(403);
    }
    staff.get(Role.AUDITOR, "/ledger-proofs/{id}", UUID.randomUUID()).statusCode(404);
  }

  private AccountCode aPotWith(long cents) {
    var name = "proof-" + UUID.randomUUID();
    var outside = new AccountCode("outside/" + name);
    var pot = AccountCode.pot(name, "small");
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.COMMITMENTS, null));
    accounts.open(new NewAccount(pot, AccountKind.POT, Book.COMMITMENTS, null));
    ledger.record(Transfer.atOnce(id(), outside, pot, Euro.ofCents(cents))).require();
    return pot;
  }

  private void assertBalances(
      String at, AccountCode pot, long debitsPending, long debitsPosted, long creditsPosted) {
    Map<String, Number> balance =
        staff
            .get(Role.AUDITOR, "/trial-balance" + (at == null ? "" : "?at=" + at))
            .statusCode(200)
            .body("balanced", equalTo(true))
            .extract()
            .path("accounts.find { it.code == '%s' }".formatted(pot));
    assertThat(balance.get("debitsPendingCents").longValue()).isEqualTo(debitsPending);
    assertThat(balance.get("debitsPostedCents").longValue()).isEqualTo(debitsPosted);
    assertThat(balance.get("creditsPostedCents").longValue()).isEqualTo(creditsPosted);
  }

  private JsonPath concluded(String proofId) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> show(proofId).getString("finishedAt") != null);
    return show(proofId);
  }

  private JsonPath show(String proofId) {
    return staff
        .get(Role.AUDITOR, "/ledger-proofs/{id}", proofId)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String eventAbout(String proofId) throws Exception {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select data from outbox_event where key = 'ledger' and data like ?")) {
      query.setString(1, "%" + proofId + "%");
      try (var row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private io.restassured.response.Response ask(String role) {
    var token =
        new Tokens(issuer)
            .with(
                Map.of(
                    "sub",
                    "staff-" + role,
                    "acr",
                    "http://eidas.europa.eu/LoA/substantial",
                    "groups",
                    List.of(role)));
    return given().auth().oauth2(token).post("/v1/ledger-proofs");
  }

  private static TransferId id() {
    return new TransferId(UUID.randomUUID());
  }
}
