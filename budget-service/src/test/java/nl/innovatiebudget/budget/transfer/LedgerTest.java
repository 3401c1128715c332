package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.IdInUse;
import nl.innovatiebudget.budget.transfer.TransferRejection.Plain;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerTest {

  private static final Euro OPENING = Euro.of("1000.00");

  @Inject Ledger ledger;
  @Inject LedgerFixture fixture;

  private AccountCode pot;
  private AccountCode award;

  @BeforeEach
  void aPotWithMoneyAndAnAward() {
    pot = fixture.aPotWith(OPENING);
    award = fixture.anAward();
  }

  @Test
  void money_that_is_pending_is_gone_for_the_pot_and_not_yet_there_for_the_award() {
    // When
    assertThat(ledger.record(pending("400.00"))).isEqualTo(new Recorded());
    // Then
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("400.00"));
    assertThat(fixture.account(pot).available()).isEqualTo(Euro.of("600.00"));
    assertThat(fixture.account(award).creditsPending()).isEqualTo(Euro.of("400.00"));
    assertThat(fixture.account(award).available()).isEqualTo(Euro.ZERO);
  }

  @Test
  void posting_makes_pending_money_final() {
    // Given
    var reservation = pending("400.00");
    ledger.record(reservation).require();
    // When
    assertThat(ledger.record(reservation.posted(someId()))).isEqualTo(new Recorded());
    // Then
    assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.ZERO);
    assertThat(fixture.account(pot).debitsPosted()).isEqualTo(Euro.of("400.00"));
    assertThat(fixture.account(award).available()).isEqualTo(Euro.of("400.00"));
  }

  @Test
  void voiding_gives_the_money_back_to_the_pot_and_can_not_be_followed_by_a_post() {
    // Given
    var reservation = pending("400.00");
    ledger.record(reservation).require();
    // When
    assertThat(ledger.record(reservation.voided(someId()))).isEqualTo(new Recorded());
    // Then
    assertThat(fixture.account(pot).available()).isEqualTo(OPENING);
    assertThat(ledger.record(reservation.posted(someId())))
        .isEqualTo(new Refused(new Plain(Reason.ALREADY_ENDED)));
  }

  @Test
  void one_cent_over_the_ceiling_is_refused_and_leaves_the_pot_unchanged() {
    // Given
    ledger.record(pending("400.00")).require();
    var before = fixture.account(pot);
    // When
    var outcome = ledger.record(pending("600.01"));
    // Then
    assertThat(outcome).isEqualTo(new Refused(new CeilingExceeded(Euro.of("600.00"))));
    assertThat(fixture.account(pot)).isEqualTo(before);
    assertThat(ledger.record(pending("600.00"))).isEqualTo(new Recorded());
  }

  @Test
  void the_same_id_with_the_same_body_changes_nothing_and_with_another_body_is_refused() {
    // Given
    var reservation = pending("400.00");
    ledger.record(reservation).require();
    var before = fixture.account(pot);
    // When
    var again = ledger.record(reservation);
    var other = ledger.record(Transfer.pending(reservation.id(), pot, award, Euro.ofCents(1)));
    // Then
    assertThat(again).isEqualTo(new Existed());
    assertThat(other).isEqualTo(new Refused(new IdInUse(reservation.id())));
    assertThat(fixture.account(pot)).isEqualTo(before);
  }

  @Test
  void an_account_that_was_never_opened_takes_no_money() {
    var nobody = AccountCode.award(UUID.randomUUID());
    assertThat(ledger.record(Transfer.pending(someId(), pot, nobody, Euro.ofCents(1))))
        .isEqualTo(new Refused(new UnknownAccount(nobody)));
  }

  @Test
  void of_two_awards_that_race_for_the_last_cent_one_gets_it() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int race = 0; race < 20; race++) {
        // Given
        var lastCent = fixture.aPotWith(Euro.ofCents(1));
        var contenders =
            IntStream.range(0, 2)
                .mapToObj(
                    i -> Transfer.pending(someId(), lastCent, fixture.anAward(), Euro.ofCents(1)))
                .<Callable<Outcome>>map(transfer -> () -> ledger.record(transfer))
                .toList();
        // When
        var outcomes = threads.invokeAll(contenders).stream().map(f -> f.resultNow()).toList();
        // Then
        assertThat(outcomes)
            .containsExactlyInAnyOrder(new Recorded(), new Refused(new CeilingExceeded(Euro.ZERO)));
      }
    }
  }

  @Test
  void the_same_transfer_from_two_sides_at_once_is_recorded_once() throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      // Given
      var transfer = pending("400.00");
      Callable<Outcome> side = () -> ledger.record(transfer);
      // When
      var outcomes =
          threads.invokeAll(List.of(side, side)).stream().map(f -> f.resultNow()).toList();
      // Then
      assertThat(outcomes).containsExactlyInAnyOrder(new Recorded(), new Existed());
      assertThat(fixture.account(pot).debitsPending()).isEqualTo(Euro.of("400.00"));
    }
  }

  private Transfer pending(String amount) {
    return Transfer.pending(someId(), pot, award, Euro.of(amount));
  }

  private static TransferId someId() {
    return new TransferId(UUID.randomUUID());
  }
}
