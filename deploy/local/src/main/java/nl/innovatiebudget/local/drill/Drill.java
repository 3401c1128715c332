package nl.innovatiebudget.local.drill;

import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Kills the budget service again and again while clients book in its ledger, and holds what they
 * were answered against what is there afterwards. {@code -Ddrill.rounds=} says how often, {@code
 * -Ddrill.seed=} from which seed; what is asked follows from the seed, when it is asked and when
 * the kill comes in between does not.
 */
public final class Drill {

  private static final int ROUNDS = Integer.getInteger("drill.rounds", 5);
  private static final long SEED = Long.getLong("drill.seed", 2024);

  private Drill() {}

  /** What came of each round. Only the budget service is up afterwards. */
  public static List<DrillOutcome> run(Stack stack, Progress progress) {
    for (var other : List.of(Service.INTAKE, Service.ASSESSMENT, Service.NOTIFICATION)) {
      stack.service(other).stop();
    }
    List<DrillOutcome> outcomes = new ArrayList<>();
    for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
      progress.act("Drill with seed " + seed);
      outcomes.add(new DrillRound(stack, seed, progress).play());
    }
    show(outcomes, progress);
    return outcomes;
  }

  private static void show(List<DrillOutcome> outcomes, Progress progress) {
    var table =
        new Table(
            "seed",
            "-kills",
            "-asked",
            "-taken",
            "-refused",
            "-asked again",
            "-lost",
            "-doubled",
            "-not allowed",
            "-other answer",
            "proved");
    for (var outcome : outcomes) {
      table.row(
          outcome.seed(),
          outcome.kills(),
          outcome.asked(),
          outcome.taken(),
          outcome.asked() - outcome.taken(),
          outcome.askedAgain(),
          outcome.lost(),
          outcome.doubled(),
          outcome.notAllowed(),
          outcome.otherAnswers(),
          outcome.proved() ? "yes" : "NO");
    }
    progress.show("\nThe ledger after kill -9 of the service, 8 clients asking until answered");
    progress.show(table);
  }
}
