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
        "insert into transfer (position, id, phase, debit_id, credit_id, amount_cents,"
            + " pending_cents, posted_cents, recorded_at) select last_position + n,"
            + " gen_random_uuid(), 'PENDING', %d, %d, 100, 100, 0, recorded_at"
                .formatted(id(pot), id(award))
            + " from generate_series(1, 7) n, (select * from seal order by sequence desc limit 1)",
        "account_ceiling");
  }

  @Test
  void a_transfer_to_the_same_account_or_to_none_is_refused() {
    assertRefused(insert("PENDING", pot, pot, 1, null), "transfer_two_accounts");
    assertRefused(insert("PENDING", id(pot), -1, 1, 0, null), "transfer_accounts");
  }

  @Test
  void a_post_of_another_amount_or_of_what_is_not_pending_is_refused() throws SQLException {
    assertRefused(insert("POST", pot, award, 399, reservation.id()), "transfer_resolves_its_like");
    assertRefused(insert("POST", pot, award, 401, reservation.id()), "transfer_resolves_its_like");
    assertRefused(
        insert("POST", id(pot), id(award), 400, -399, reservation.id()), "transfer_effect");
    assertRefused(
        insert("EXPIRE", pot, award, 400, reservation.id()), "transfer_resolves_its_like");
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
        "delete from seal",
        "update refused_transfer set reason = 'other'",
        "delete from budget_year",
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
        "insert into account (code, kind, book, credits_posted_cents)"
            + " values ('pot/x/y', 'POT', 'CASH', 1)",
        "by transfers only");
    assertRefused(
        "insert into account (code, kind, book, allowance_cents)"
            + " values ('pot/x/y', 'APPROPRIATION', 'CASH', 1)",
        "by transfers only");
    assertRefused("update account set code = 'pot/x/y' where code = '%s'".formatted(pot), "only");
    assertRefused("delete from expiring_transfer", "follow from transfers");
    assertRefused("insert into seal select 7, 7, 7, now(), hash from seal limit 1", "follow from");
  }

  @Test
  void the_order_has_no_gaps_and_does_not_go_back_in_time() {
    assertRefused(insert("PENDING", pot, award, 1, null).replace("+ 1", "+ 2"), "transfer_order");
    assertRefused(
        insert("PENDING", pot, award, 1, null)
            .replace("greatest(now(), recorded_at)", "recorded_at - interval '1 second'"),
        "transfer_time");
  }

  @Test
  void a_refused_id_does_not_come_in_by_another_door() {
    var refused = Transfer.pending(LedgerFixture.someId(), pot, award, Euro.of("600.01"));
    assertThat(ledger.record(refused)).isInstanceOf(Outcome.Refused.class);
    assertRefused(
        insert("PENDING", pot, award, 1, null)
            .replace("gen_random_uuid()", "'" + refused.id() + "'"),
        "transfer_refused_before");
  }

  private String insert(
      String phase, AccountCode debit, AccountCode credit, long cents, TransferId pending) {
    boolean ends = phase.equals("POST") || phase.equals("VOID") || phase.equals("EXPIRE");
    return insert(phase, id(debit), id(credit), cents, ends ? -cents : 0, pending);
  }

  /** What a row of that phase would say, but for what is asked. */
  private static String insert(
      String phase, long debit, long credit, long cents, long pendingCents, TransferId pending) {
    boolean starts = phase.equals("PENDING");
    return ("insert into transfer (position, id, phase, debit_id, credit_id, amount_cents,"
            + " pending_cents, posted_cents, pending_id, recorded_at) select last_position + 1,"
            + " gen_random_uuid(), '%s', %d, %d, %d, %d, %d, %s, greatest(now(), recorded_at)"
            + " from seal order by sequence desc limit 1")
        .formatted(
            phase,
            debit,
            credit,
            cents,
            starts ? cents : pendingCents,
            starts || phase.equals("VOID") || phase.equals("EXPIRE") ? 0 : cents,
            pending == null ? "null" : "'" + pending + "'");
  }

  private long id(AccountCode code) {
    return fixture.account(code).id();
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
