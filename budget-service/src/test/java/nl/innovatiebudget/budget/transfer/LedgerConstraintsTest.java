package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses by itself, whoever asks and however. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerConstraintsTest {

  @Inject DataSource database;
  @Inject Ledger ledger;
  @Inject LedgerFixture fixture;

  private AccountCode pot;
  private AccountCode award;
  private Transfer reservation;
  private Account before;

  @BeforeEach
  void aPotOfTenEurosWithFourReserved() {
    pot = fixture.aPotWith(Euro.of("10.00"));
    award = fixture.anAward();
    reservation = Transfer.pending(new TransferId(UUID.randomUUID()), pot, award, Euro.of("4.00"));
    ledger.record(reservation).require();
    before = fixture.account(pot);
  }

  @AfterEach
  void thePotIsAsItWas() {
    assertThat(fixture.account(pot)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "PENDING, 601, account_ceiling",
    "AT_ONCE, 601, account_ceiling",
    "PENDING, 9223372036854775807, out of range",
    "PENDING, 0, transfer_amount_cents_check",
    "PENDING, -1, transfer_amount_cents_check",
    "POST, 400, transfer_resolution",
    "LATER, 1, transfer_phase_check"
  })
  void a_transfer_that_breaks_a_rule_is_refused(String phase, long cents, String reason) {
    assertRefused(insert(phase, pot, award, cents, null), reason);
  }

  @Test
  void several_transfers_in_one_statement_pass_the_ceiling_no_more_than_one_does() {
    assertRefused(
        "insert into transfer (id, phase, debit_account, credit_account, amount_cents, recorded_at)"
            + " select gen_random_uuid(), 'PENDING', '%s', '%s', 100, now()".formatted(pot, award)
            + " from generate_series(1, 7)",
        "account_ceiling");
  }

  @Test
  void a_transfer_to_the_same_account_or_to_none_is_refused() {
    assertRefused(insert("PENDING", pot, pot, 1, null), "transfer_two_accounts");
    assertRefused(insert("PENDING", pot, new AccountCode("award/nobody"), 1, null), "foreign key");
  }

  @Test
  void a_post_of_another_amount_or_of_what_is_not_pending_is_refused() throws SQLException {
    assertRefused(insert("POST", pot, award, 399, reservation.id()), "transfer_resolves_its_like");
    assertRefused(
        insert("VOID", pot, award, 400, new TransferId(UUID.randomUUID())),
        "transfer_resolves_its_like");
  }

  @Test
  void a_second_end_of_the_same_reservation_is_refused() {
    // Given
    ledger.record(reservation.posted(new TransferId(UUID.randomUUID()))).require();
    before = fixture.account(pot);
    // When, Then
    assertRefused(insert("VOID", pot, award, 400, reservation.id()), "transfer_pending_id_key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update transfer set amount_cents = 1",
        "delete from transfer",
        "truncate transfer cascade",
        "delete from account",
      })
  void the_past_is_never_changed(String sql) {
    assertRefused(sql, "never changed or removed");
  }

  @Test
  void balances_change_by_transfers_only() {
    assertRefused(
        "update account set credits_posted_cents = 100000 where code = '%s'".formatted(pot),
        "by transfers only");
    assertRefused(
        "insert into account (code, kind, credits_posted_cents) values ('pot/x/y', 'POT', 1)",
        "by transfers only");
    assertRefused(
        "insert into account (code, kind, allowance_cents) values ('pot/x/y', 'POT', 1)",
        "account_allowance_is_an_appropriations");
  }

  private static String insert(
      String phase, AccountCode debit, AccountCode credit, long cents, TransferId pending) {
    return ("insert into transfer (id, phase, debit_account, credit_account, amount_cents,"
            + " pending_id, recorded_at) values (gen_random_uuid(), '%s', '%s', '%s', %d, %s,"
            + " now())")
        .formatted(phase, debit, credit, cents, pending == null ? "null" : "'" + pending + "'");
  }

  private void assertRefused(String sql, String reason) {
    assertThatThrownBy(
            () -> {
              try (var connection = database.getConnection();
                  var statement = connection.createStatement()) {
                statement.execute(sql);
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(reason);
  }
}
