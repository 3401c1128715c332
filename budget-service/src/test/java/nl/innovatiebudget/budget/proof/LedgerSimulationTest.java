package nl.innovatiebudget.budget.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.innovatiebudget.budget.proof.CuttingProxy.Cut;
import nl.innovatiebudget.budget.proof.Scene.Step;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.parts.ClockFile;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Random work from fixed seeds on the real ledger and the real database, beside a model that is too
 * simple to err, while connections are cut between any two statements. {@code -Dsimulation.runs=}
 * says how many runs, {@code -Dsimulation.seed=} from which seed.
 */
@QuarkusTest
@QuarkusTestResource(value = CuttableDatabase.class, restrictToAnnotatedClass = true)
class LedgerSimulationTest {

  private static final int RUNS = Integer.getInteger("simulation.runs", 60);
  private static final long SEED = Long.getLong("simulation.seed", 1);
  private static final int STEPS = 24;
  private static final int CLIENTS = 4;

  /** A call takes some ten statements: about every second one meets a cut. */
  private static final int CUT_WITHIN = 20;

  @Inject SimulatedLedger ledger;
  @Inject Clock clock;
  CuttingProxy proxy;

  @ConfigProperty(name = "innovatiebudget.clock.offset-file")
  Path clockFile;

  private final Map<String, Integer> counted = new HashMap<>();

  @AfterEach
  void inPeaceAtTheRightTime() {
    proxy.leaveInPeace();
    ClockFile.of(clockFile).reset();
  }

  @Test
  void one_after_the_other_with_cuts_the_ledger_takes_and_refuses_what_the_model_does() {
    var check = new LedgerCheck();
    var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    for (long seed = SEED; seed < SEED + RUNS; seed++) {
      hour = playOneAfterTheOther(seed, hour.plus(Duration.ofHours(24)));
      assertProved(check, seed);
    }
    assertProved(new LedgerCheck(), SEED);
    report("one after the other");
  }

  @Test
  void all_at_once_with_cuts_nothing_is_lost_or_doubled_and_every_row_could_be_taken()
      throws Exception {
    var check = new LedgerCheck();
    for (long seed = -SEED; seed > -SEED - RUNS; seed--) {
      playAllAtOnce(seed);
      assertProved(check, seed);
    }
    assertProved(new LedgerCheck(), -SEED);
    report("all at once");
  }

  /** Gives the hour at which it ended. */
  private Instant playOneAfterTheOther(long seed, Instant start) {
    var scene = new Scene(seed);
    var model = new Model();
    var random = new Random(~seed);
    var openings = scene.openings();
    ClockFile.of(clockFile).setTo(start);
    // what was left open before is over by now
    ledger.expire();
    ledger.set(scene, openings);
    model.takesAll(openings, start);
    var hour = start;
    // what is written down is never before what was written before, wherever the clock stands
    var latest = start;
    for (int i = 0; i < STEPS; i++) {
      switch (scene.next(hour)) {
        case Step.Ask(var transfers) -> {
          var now = hour.isAfter(latest) ? hour : latest;
          cutSomewhere(random);
          var outcomes = ledger.ask(transfers);
          proxy.leaveInPeace();
          var known = transfers.stream().map(transfer -> model.holds(transfer.id())).toList();
          var expected = model.takesAll(transfers, now);
          for (int j = 0; j < transfers.size(); j++) {
            assertThat(!(outcomes.get(j) instanceof Refused))
                .as("seed %d step %d, %s: %s", seed, i, transfers.get(j), outcomes.get(j))
                .isEqualTo(expected.get(j));
          }
          // what it had already it does not write down again
          if (IntStream.range(0, known.size()).anyMatch(j -> expected.get(j) && !known.get(j))) {
            latest = now;
          }
          assertSameAnswersAgain(transfers, outcomes, seed);
          count(outcomes);
        }
        case Step.TimePasses(var hours) -> {
          hour = hour.plus(Duration.ofHours(hours));
          ClockFile.of(clockFile).setTo(hour);
        }
        case Step.Expire() -> {
          cutSomewhere(random);
          ledger.expire();
          proxy.leaveInPeace();
          // it looks by the clock, which may stand before what was written down last
          if (model.expire(hour)) {
            latest = hour.isAfter(latest) ? hour : latest;
          }
        }
        case Step.Close(var account) -> {
          cutSomewhere(random);
          ledger.close(account);
          proxy.leaveInPeace();
          model.close(account);
        }
      }
    }
    assertBalances(scene, model, seed);
    return hour.isAfter(latest) ? hour : latest;
  }

  /** Whoever asks again, for want of an answer, gets the same one. */
  private void assertSameAnswersAgain(List<Transfer> transfers, List<Outcome> outcomes, long seed) {
    var again = ledger.ask(transfers);
    for (int i = 0; i < transfers.size(); i++) {
      if (outcomes.get(i) instanceof Refused) {
        assertThat(again.get(i)).as("seed %d", seed).isEqualTo(outcomes.get(i));
      } else {
        assertThat(again.get(i)).as("seed %d", seed).isInstanceOf(Outcome.Existed.class);
      }
    }
  }

  private void playAllAtOnce(long seed) throws Exception {
    var scene = new Scene(seed);
    var openings = scene.openings();
    ledger.set(scene, openings);
    var asks = scene.asks(STEPS);
    List<List<Outcome>> outcomes;
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var random = new Random(~seed);
      var work =
          asks.stream()
              .<Callable<List<Outcome>>>map(
                  ask -> {
                    int within = random.nextInt(CUT_WITHIN * 2);
                    var side = random.nextBoolean() ? Cut.BEFORE : Cut.AFTER;
                    return () -> {
                      if (within < CUT_WITHIN) {
                        proxy.cutAt(1 + within, side);
                      }
                      return ledger.ask(ask.transfers());
                    };
                  })
              .toList();
      List<List<Outcome>> answers = new ArrayList<>();
      for (var answer : clients.invokeAll(work)) {
        answers.add(answer.get());
      }
      outcomes = answers;
    }
    proxy.leaveInPeace();
    assertEveryRowCouldBeTaken(scene, seed);
    assertNothingLostOrDoubled(scene, openings, asks, outcomes, seed);
    outcomes.forEach(this::count);
  }

  private void assertEveryRowCouldBeTaken(Scene scene, long seed) {
    var model = new Model();
    for (var row : ledger.rows(scene.codes())) {
      assertThat(model.holds(row.transfer().id())).as("seed %d, once: %s", seed, row).isFalse();
      assertThat(model.takesAll(List.of(row.transfer()), row.recordedAt()))
          .as("seed %d, in the order of the ledger: %s", seed, row)
          .containsExactly(true);
    }
    assertBalances(scene, model, seed);
  }

  private void assertNothingLostOrDoubled(
      Scene scene,
      List<Transfer> openings,
      List<Step.Ask> asks,
      List<List<Outcome>> outcomes,
      long seed) {
    var rows = new HashMap<TransferId, Transfer>();
    ledger.rows(scene.codes()).forEach(row -> rows.put(row.transfer().id(), row.transfer()));
    var accounted = new HashMap<TransferId, Transfer>();
    openings.forEach(opening -> accounted.put(opening.id(), opening));
    for (int i = 0; i < asks.size(); i++) {
      var transfers = asks.get(i).transfers();
      for (int j = 0; j < transfers.size(); j++) {
        var asked = transfers.get(j);
        boolean there = Model.same(rows.get(asked.id()), asked);
        assertThat(there)
            .as("seed %d, %s: %s", seed, asked, outcomes.get(i).get(j))
            .isEqualTo(!(outcomes.get(i).get(j) instanceof Refused));
        if (there) {
          accounted.put(asked.id(), asked);
        }
      }
    }
    assertThat(rows.keySet()).as("seed %d", seed).isEqualTo(accounted.keySet());
  }

  private void assertBalances(Scene scene, Model model, long seed) {
    for (var code : scene.codes()) {
      assertThat(ledger.balance(code)).as("seed %d, %s", seed, code).isEqualTo(model.balance(code));
    }
  }

  private void assertProved(LedgerCheck check, long seed) {
    var verdict = ledger.prove(check);
    assertThat(verdict.findings()).as("after seed %d", seed).isEmpty();
    assertThat(verdict.holds()).isTrue();
  }

  private void cutSomewhere(Random random) {
    if (random.nextBoolean()) {
      proxy.cutAt(1 + random.nextInt(CUT_WITHIN), random.nextBoolean() ? Cut.BEFORE : Cut.AFTER);
    }
  }

  private void count(List<Outcome> outcomes) {
    outcomes.forEach(o -> counted.merge(o.getClass().getSimpleName(), 1, Integer::sum));
  }

  /** For who runs it long; a simulation in which nothing happened proves nothing. */
  private void report(String how) {
    System.out.printf(
        "simulation, %s: %d runs from seed %d, answers %s, %d connections cut%n",
        how, RUNS, SEED, counted, proxy.cuts());
    assertThat(proxy.cuts()).isGreaterThan(RUNS / 4);
    assertThat(IntStream.of(counted.values().stream().mapToInt(i -> i).toArray()).sum())
        .isGreaterThan(RUNS * STEPS / 2);
  }
}
