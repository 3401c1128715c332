package nl.innovatiebudget.budget.transfer;

import static nl.innovatiebudget.budget.transfer.LedgerFixture.someId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.BudgetYears;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRejection.AccountClosed;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import nl.innovatiebudget.budget.transfer.TransferRejection.YearClosed;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.PartsTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong around money once in a while, and may not cost or make a cent. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerHardCasesTest {

  private static final Euro OPENING = Euro.of("10.00");

  @Inject Ledger ledger;
  @Inject LedgerFixture fixture;
  @Inject Transfers transfers;
  @Inject ExpireTransfers expireTransfers;
  @Inject Accounts accounts;
  @Inject BudgetYears years;
  @Inject DataSource database;
  @Inject Clock clock;

  @ConfigProperty(name = "innovatiebudget.clock.offset-file")
  Path offsetFile;

  private AccountCode pot;
  private AccountCode award;

  @BeforeEach
  void a_pot_of_ten_euros_and_an_award() {
    pot = fixture.aPotWith(OPENING);
    award = fixture.anAward();
  }

  @Test
  void a_part_is_posted_and_the_rest_is_free_again_and_cannot_be_voided() {
    // Given
    var reservation = recorded(pending("4.00"));
    // When
    recorded(reservation.postedPartly(someId(), Euro.of("1.50")));
    var later = ledger.record(reservation.voided(someId()));
    // Then
    assertThat(later).isEqualTo(refused(Reason.ALREADY_ENDED));
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.ZERO);
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.of("8.50"));
    assertThat(fixture.account(award).available()).isEqualTo(Euro.of("1.50"));
  }

  @Test
  void what_is_expired_cannot_be_posted_before_nor_after_it_was_swept_and_gives_its_money_back() {
    // Given
    var soon = clock.instant().plusMillis(300);
    var reservation = recorded(pending("10.00").expiring(soon));
    var next = pending("10.00");
    assertThat(ledger.record(next)).isEqualTo(new Refused(new CeilingExceeded(Euro.ZERO)));
    // When
    var clocks = ClockFile.of(offsetFile);
    clocks.setTo(soon);
    var before = ledger.record(reservation.posted(someId()));
    expireTransfers.expireAll();
    var after = ledger.record(reservation.posted(someId()));
    clocks.reset();
    // Then
    assertThat(List.of(before, after)).containsOnly(refused(Reason.EXPIRED));
    assertThat(fixture.account(pot).available()).isEqualTo(OPENING);
    recorded(pending("10.00"));
  }

  @Test
  void what_is_posted_in_time_does_not_expire_and_what_is_swept_expires_once() {
    // Given
    var soon = clock.instant().plusMillis(500);
    var posted = recorded(pending("4.00").expiring(soon));
    recorded(posted.posted(someId()));
    var left = recorded(pending("6.00").expiring(soon));
    var clocks = ClockFile.of(offsetFile);
    clocks.setTo(soon);
    // When
    expireTransfers.expireAll();
    expireTransfers.expireAll();
    clocks.reset();
    // Then
    assertThat(fixture.account(pot).debitsPosted()).isEqualTo(Euro.of("4.00"));
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.ZERO);
    assertThat(transfers.list(pot, 0, 100))
        .filteredOn(row -> row.transfer().phase() == Transfer.Phase.EXPIRE)
        .extracting(row -> row.transfer().pendingId())
        .containsExactly(left.id());
  }

  @Test
  void a_reversal_gives_the_money_back_once_and_is_not_reversed() {
    // Given
    var spent = recorded(Transfer.atOnce(someId(), pot, award, Euro.of("4.00")));
    // When
    var reversal = recorded(spent.reversal(someId()));
    // Then
    assertThat(fixture.account(award).available()).isEqualTo(Euro.ZERO);
    assertThat(fixture.account(pot).available()).isEqualTo(OPENING);
    assertThat(ledger.record(spent.reversal(someId()))).isEqualTo(refused(Reason.ALREADY_REVERSED));
    assertThat(ledger.record(reversal.reversal(someId())))
        .isEqualTo(refused(Reason.REVERSAL_OF_REVERSAL));
    assertThat(ledger.record(reversal)).isEqualTo(new Existed());
  }

  @Test
  void what_was_given_on_already_is_not_taken_back() {
    // Given
    var spent = recorded(Transfer.atOnce(someId(), pot, award, Euro.of("4.00")));
    recorded(Transfer.atOnce(someId(), award, fixture.anAward(), Euro.of("0.01")));
    // When
    var outcome = ledger.record(spent.reversal(someId()));
    // Then
    assertThat(outcome).isEqualTo(new Refused(new CeilingExceeded(Euro.of("3.99"))));
  }

  @Test
  void in_a_year_that_was_closed_after_a_reservation_it_can_be_given_back_and_not_be_posted()
      throws SQLException {
    // Given
    int year = anUnusedYear();
    var world = fixture.open(AccountKind.OUTSIDE, Book.CASH, year);
    var line = fixture.open(AccountKind.LINE, Book.CASH, year);
    var payee = fixture.open(AccountKind.PAYEE, Book.CASH, year);
    recorded(Transfer.atOnce(someId(), world, line, OPENING));
    var reservation = recorded(Transfer.pending(someId(), line, payee, OPENING));
    // When
    assertThat(years.close(year)).isTrue();
    // Then
    assertThat(years.close(year)).isFalse();
    var post = reservation.posted(someId());
    assertThat(ledger.record(post)).isEqualTo(new Refused(new YearClosed(line)));
    assertThat(ledger.record(Transfer.atOnce(someId(), world, line, Euro.ofCents(1))))
        .isEqualTo(new Refused(new YearClosed(world)));
    recorded(reservation.voided(someId()));
    assertThat(fixture.account(line).available()).isEqualTo(OPENING);
  }

  @Test
  void on_a_closed_account_a_reservation_can_be_given_back_and_not_be_posted() {
    // Given
    var reservation = recorded(pending("4.00"));
    // When
    assertThat(accounts.close(award)).isTrue();
    // Then
    assertThat(accounts.close(award)).isFalse();
    assertThat(ledger.record(reservation.posted(someId())))
        .isEqualTo(new Refused(new AccountClosed(award)));
    recorded(reservation.voided(someId()));
  }

  @Test
  void a_pot_is_not_lowered_below_what_is_reserved() {
    // Given
    var appropriation = transfers.list(pot, 0, 1).getFirst().transfer().debit();
    recorded(pending("7.00"));
    // When
    var tooFar = Transfer.atOnce(someId(), pot, appropriation, Euro.of("3.01"));
    // Then
    assertThat(ledger.record(tooFar)).isEqualTo(new Refused(new CeilingExceeded(Euro.of("3.00"))));
    recorded(Transfer.atOnce(someId(), pot, appropriation, Euro.of("3.00")));
  }

  @Test
  void a_clock_that_goes_back_does_not_write_history_backwards_or_bring_the_expired_to_life() {
    // Given
    var clocks = ClockFile.of(offsetFile);
    var later = clock.instant().plusSeconds(3);
    var reservation = recorded(pending("1.00").expiring(later));
    clocks.setTo(later);
    var last = recorded(pending("1.00"));
    // When
    clocks.reset();
    var afterwards = recorded(pending("1.00"));
    // Then
    assertThat(recordedAt(afterwards)).isAfterOrEqualTo(recordedAt(last));
    assertThat(ledger.record(reservation.posted(someId()))).isEqualTo(refused(Reason.EXPIRED));
  }

  @Test
  void the_books_and_the_years_stay_apart() throws SQLException {
    // Given
    int year = anUnusedYear();
    var commitments = fixture.open(AccountKind.OUTSIDE, Book.COMMITMENTS, year);
    var cash = fixture.open(AccountKind.LINE, Book.CASH, year);
    var next = fixture.open(AccountKind.LINE, Book.COMMITMENTS, year + 1);
    // When, Then
    assertThat(ledger.record(Transfer.atOnce(someId(), commitments, cash, OPENING)))
        .isEqualTo(refused(Reason.OTHER_BOOK));
    assertThat(ledger.record(Transfer.atOnce(someId(), commitments, next, OPENING)))
        .isEqualTo(refused(Reason.OTHER_YEAR));
    recorded(Transfer.atOnce(someId(), commitments, pot, OPENING));
  }

  @Test
  void each_batch_is_sealed_over_the_one_before_it() throws SQLException {
    // Given
    ledger.recordAll(List.of(pending("1.00"), pending("2.00"))).forEach(Outcome::require);
    recorded(pending("3.00"));
    // When
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select count(*) filter (where s.hash <> sha256(previous.hash ||
                    (select string_agg(transfer_bytes(t), ''::bytea order by position)
                      from transfer t where position between s.first_position and s.last_position))),
                  count(*) filter (where s.first_position <> previous.last_position + 1),
                  max(s.last_position) - (select count(*) from transfer)
                from seal s join seal previous on previous.sequence = s.sequence - 1
                """);
        var row = query.executeQuery()) {
      row.next();
      // Then
      assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3))).containsOnly(0L);
    }
  }

  @Test
  void a_list_that_ends_in_a_linked_transfer_is_a_fault() {
    assertThatThrownBy(() -> ledger.record(pending("1.00").linked()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private Instant recordedAt(Transfer transfer) {
    return transfers.find(transfer.id()).orElseThrow().recordedAt();
  }

  private Transfer recorded(Transfer transfer) {
    assertThat(ledger.record(transfer)).isEqualTo(new Recorded());
    return transfer;
  }

  private Transfer pending(String amount) {
    return Transfer.pending(someId(), pot, award, Euro.of(amount));
  }

  private static Refused refused(Reason reason) {
    return new Refused(new Plain(reason));
  }

  private int anUnusedYear() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select greatest(coalesce(max(year), 0), 2100) + 2 from budget_year");
        var row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
