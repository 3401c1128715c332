package nl.innovatiebudget.budget.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Accounts and years that are closed by two people. The years are in no other test. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ClosingTest {

  private static final Euro ONE_EURO = Euro.of("1.00");

  @Inject BudgetFixture budget;
  @Inject Staff staff;
  @Inject Accounts accounts;
  @Inject Ledger ledger;
  @Inject DataSource database;

  private final AccountCode award = AccountCode.award(UUID.randomUUID());

  @Test
  void a_closed_account_takes_part_in_nothing_new() throws SQLException {
    // Given
    var outside = outside(2011);
    record(Transfer.atOnce(id(), outside, award, ONE_EURO));
    // When
    budget.together("/account-closings", closing(award));
    // Then
    assertThat(accounts.find(award).orElseThrow().closedAt()).isNotNull();
    assertThat(closedAfterItsLastTransfer()).isTrue();
    assertThat(ledger.record(Transfer.atOnce(id(), outside, award, ONE_EURO)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason().code()).isEqualTo("account-closed"));
    refused("/account-closings", closing(award)).body("code", equalTo("account-already-closed"));
  }

  @Test
  void an_account_with_something_pending_stays_open() {
    // Given
    var pending = Transfer.pending(id(), outside(2011), award, ONE_EURO);
    record(pending);
    // When, Then
    refused("/account-closings", closing(award)).body("code", equalTo("account-has-pending"));
    record(pending.voided(id()));
    budget.together("/account-closings", closing(award));
  }

  @Test
  void in_a_year_that_was_closed_between_reserving_and_posting_nothing_is_posted() {
    // Given
    var pending = Transfer.pending(id(), outside(2012), award, ONE_EURO);
    record(pending);
    // When
    budget.together(
        "/budget-year-closings",
        Map.of("budgetYear", 2012, "reason", "de rekening is goedgekeurd"));
    // Then
    assertThat(ledger.record(pending.posted(id())))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason().code()).isEqualTo("year-closed"));
    record(pending.voided(id()));
    refused("/budget-year-closings", Map.of("budgetYear", 2012, "reason", "nog eens"))
        .body("code", equalTo("year-already-closed"));
  }

  @Test
  void a_year_that_is_not_over_is_not_closed() {
    refused("/budget-year-closings", Map.of("budgetYear", 2099, "reason", "te vroeg"))
        .body("code", equalTo("year-not-over"));
  }

  @Test
  void an_account_that_is_not_there_is_not_closed() {
    refused("/account-closings", closing(award)).body("code", equalTo("unknown-account"));
  }

  private boolean closedAfterItsLastTransfer() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select closed_after >= (select max(position) from transfer where credit_id = account.id)"
                    + " from account where code = ?")) {
      query.setString(1, award.value());
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private AccountCode outside(int year) {
    var outside = AccountCode.outside(Book.COMMITMENTS, year);
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.COMMITMENTS, year));
    accounts.open(new NewAccount(award, AccountKind.AWARD, Book.COMMITMENTS, year));
    return outside;
  }

  private void record(Transfer transfer) {
    assertThat(ledger.record(transfer)).isEqualTo(new Recorded());
  }

  private static TransferId id() {
    return new TransferId(UUID.randomUUID());
  }

  private static Map<String, Object> closing(AccountCode code) {
    return Map.of("accountCode", code.value(), "reason", "niet meer nodig");
  }

  private ValidatableResponse refused(String path, Object body) {
    return staff.post("anna", Role.CONTROLLER, path, body).statusCode(409);
  }
}
