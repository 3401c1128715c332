package nl.innovatiebudget.local.demo;

import java.nio.file.Path;
import java.time.Duration;
import nl.innovatiebudget.local.stack.Identities;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Plays the round of 2024 on a running stack, through the public interfaces only: 58 applications
 * from publication to letter, with what must be refused on the way.
 */
public final class DemoRound {

  private static final double OUTCOME_WITHIN_SECONDS = 90;
  private static final long MEMORY_UNDER_BYTES = 2560L << 20;
  private static final double VISIBLE_P99_UNDER_MILLIS = 1000;

  private DemoRound() {}

  /** Who must be able to log in for it. */
  public static Identities identities() {
    return Cast.identities();
  }

  /** Plays all of it, prints and writes the outcome; true only if every check held. */
  public static boolean play(Stack stack, Path home, Path report, Progress progress) {
    var stage = new Stage(stack, home, progress);
    var applying = new Applying(stage);
    var refused = new Refused(stage, applying);
    Publishing.play(stage);
    applying.play();
    refused.applicationsThatBreakARule();
    refused.oneSecondLate();
    refused.badTokens();
    new Judging(stage, refused).play();
    var ranking = new Deciding(stage, refused).play();
    var disturbing = new Disturbing(stage);
    int again = disturbing.play();
    new Verifying(stage, disturbing).play(ranking);
    figures(stage);
    var outcome = Outcome.of(stage, ranking, refused, again);
    outcome.print(progress);
    outcome.write(report);
    return outcome.allChecksHeld();
  }

  /** Plays only as far as the applications; gives how long each took to be seen in assessment. */
  public static Latency submitAll(Stack stack, Path home, Progress progress) {
    var stage = new Stage(stack, home, progress);
    Publishing.play(stage);
    new Applying(stage).play();
    return Latency.ofNanos(stage.visibleAfterNanos);
  }

  private static void figures(Stage stage) {
    double seconds = stage.progress.seconds();
    stage.checks.that(
        "the outcome is there within " + (long) OUTCOME_WITHIN_SECONDS + " s",
        seconds <= OUTCOME_WITHIN_SECONDS,
        Duration.ofMillis((long) (seconds * 1000)));
    long bytes = stage.stack.residentBytes().values().stream().mapToLong(Long::longValue).sum();
    stage.checks.that(
        "the stack stays under 2.5 GiB", bytes < MEMORY_UNDER_BYTES, (bytes >> 20) + " MiB");
    double p99 = Latency.ofNanos(stage.visibleAfterNanos).p99Millis();
    stage.checks.that(
        "a submission is visible in assessment within 1 s (p99)",
        p99 < VISIBLE_P99_UNDER_MILLIS,
        (long) p99 + " ms");
  }
}
