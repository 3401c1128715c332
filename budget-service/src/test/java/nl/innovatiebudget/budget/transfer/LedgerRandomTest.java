package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.TrialBalance;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** Random work from fixed seeds on the real database, beside a model that is too simple to err. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerRandomTest {

  private static final int RUNS = 300;
  private static final int STEPS = 16;
  private static final int THREADS = 4;

  @Inject Ledger ledger;
  @Inject Transfers transfers;
  @Inject Accounts accounts;
  @Inject LedgerFixture fixture;
  @Inject DataSource database;

  @Test
  void one_after_the_other_the_ledger_takes_and_refuses_what_the_model_does() {
    for (long seed = 0; seed < RUNS / 3; seed++) {
      // Given
      var scene = aScene(new Random(seed));
      var model = scene.model();
      for (var step : scene.steps()) {
        // When
        var outcome = ledger.record(step);
        // Then
        assertThat(outcome instanceof Recorded)
            .as("seed %d, %s: %s", seed, step, outcome)
            .isEqualTo(model.takes(step));
      }
      assertBalances(scene, model, seed);
    }
    assertThat(TrialBalance.of(accounts.all()).balanced()).isTrue();
  }

  @Test
  void all_at_once_the_ledger_stays_within_its_ceilings_and_adds_up() throws Exception {
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (long seed = 1_000; seed < 1_000 + RUNS * 2 / 3; seed++) {
        // Given
        var scene = aScene(new Random(seed));
        // When
        var outcomes = recordAllAtOnce(scene.steps(), threads);
        // Then
        for (int i = 0; i < outcomes.size(); i++) {
          if (outcomes.get(i) instanceof Refused(CeilingExceeded(var available))) {
            assertThat(scene.steps().get(i).amount()).isGreaterThan(available);
          }
        }
        var model = scene.model();
        assertThat(rowsOf(scene)).as("seed %d in ledger order", seed).allMatch(model::takes);
        assertThat(rowsOf(scene))
            .as("seed %d", seed)
            .containsExactlyInAnyOrderElementsOf(recorded(scene.steps(), outcomes));
        assertBalances(scene, model, seed);
      }
    }
    assertThat(TrialBalance.of(accounts.all()).balanced()).isTrue();
    assertThat(accountsThatDifferFromTheirTransfers()).isZero();
  }

  /** Two small pots and three awards; steps that reserve, post and void, some twice. */
  private Scene aScene(Random random) {
    var ceilings = List.of(Euro.ofCents(1 + random.nextInt(2_000)), Euro.ofCents(1_000));
    var pots = ceilings.stream().map(fixture::aPotWith).toList();
    var awards = Stream.generate(fixture::anAward).limit(3).toList();
    List<Transfer> steps = new ArrayList<>();
    List<Transfer> reservations = new ArrayList<>();
    while (steps.size() < STEPS) {
      if (reservations.isEmpty() || random.nextInt(10) < 6) {
        var reservation =
            Transfer.pending(
                someId(random),
                pots.get(random.nextInt(pots.size())),
                awards.get(random.nextInt(awards.size())),
                Euro.ofCents(1 + random.nextInt(600)));
        reservations.add(reservation);
        steps.add(reservation);
      } else {
        var reservation = reservations.get(random.nextInt(reservations.size()));
        switch (random.nextInt(5)) {
          case 0 -> steps.add(reservation);
          case 1, 2 -> steps.add(reservation.voided(someId(random)));
          default -> steps.add(reservation.posted(someId(random)));
        }
      }
    }
    return new Scene(pots, ceilings, awards, steps);
  }

  private List<Outcome> recordAllAtOnce(List<Transfer> steps, ExecutorService threads)
      throws InterruptedException {
    var work = steps.stream().<Callable<Outcome>>map(step -> () -> ledger.record(step)).toList();
    return threads.invokeAll(work).stream().map(future -> future.resultNow()).toList();
  }

  private static List<Transfer> recorded(List<Transfer> steps, List<Outcome> outcomes) {
    return IntStream.range(0, steps.size())
        .filter(i -> outcomes.get(i) instanceof Recorded)
        .mapToObj(steps::get)
        .toList();
  }

  /** What the ledger took from the pots, in the order in which it did. */
  private List<Transfer> rowsOf(Scene scene) {
    return scene.pots().stream()
        .flatMap(pot -> transfers.list(pot, 0, 1_000).stream())
        .map(Transfers.Row::transfer)
        .filter(transfer -> transfer.phase() != Transfer.Phase.AT_ONCE)
        .toList();
  }

  private void assertBalances(Scene scene, LedgerModel model, long seed) {
    Stream.concat(scene.pots().stream(), scene.awards().stream())
        .forEach(
            code -> {
              var account = fixture.account(code);
              var sums = model.sums(code);
              assertThat(
                      List.of(
                          account.debitsPending().cents(),
                          account.debitsPosted().cents(),
                          account.creditsPending().cents(),
                          account.creditsPosted().cents()))
                  .as("seed %d, %s", seed, code)
                  .containsExactly(
                      sums.debitsPending,
                      sums.debitsPosted,
                      sums.creditsPending,
                      sums.creditsPosted);
              assertThat(account.debitsPending().plus(account.debitsPosted()))
                  .isLessThanOrEqualTo(account.ceiling());
            });
  }

  /** Counted by the database from the rows alone, in another way than its trigger does. */
  private long accountsThatDifferFromTheirTransfers() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                """
                select count(*) from account
                  where (debits_pending_cents, debits_posted_cents) is distinct from
                      (select (coalesce(sum(pending_cents), 0)::bigint, coalesce(sum(posted_cents), 0)::bigint)
                        from transfer where debit_id = account.id)
                    or (credits_pending_cents, credits_posted_cents) is distinct from
                      (select (coalesce(sum(pending_cents), 0)::bigint, coalesce(sum(posted_cents), 0)::bigint)
                        from transfer where credit_id = account.id)
                """);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static TransferId someId(Random random) {
    return new TransferId(new UUID(random.nextLong(), random.nextLong()));
  }

  private record Scene(
      List<AccountCode> pots, List<Euro> ceilings, List<AccountCode> awards, List<Transfer> steps) {

    /** Knows the ceilings and nothing else yet. */
    LedgerModel model() {
      var model = new LedgerModel();
      for (int i = 0; i < pots.size(); i++) {
        model.sums(pots.get(i)).creditsPosted = ceilings.get(i).cents();
      }
      return model;
    }
  }
}
