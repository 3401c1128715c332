package nl.innovatiebudget.local.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.local.demo.EventAudit;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.drill.DrillRound;
import nl.innovatiebudget.local.outage.Count.Tally;
import nl.innovatiebudget.local.stack.Stack;

/**
 * A load through the public interfaces while one thing after the other goes wrong; afterwards all
 * that a client was told is counted. {@code -Ddrill.seed=} chooses what goes wrong at random and
 * {@code -Ddrill.faults=} how often; the moments do not follow from it.
 */
public final class Outage {

  private static final long SEED = Long.getLong("drill.seed", 2024);
  private static final int AT_RANDOM = Integer.getInteger("drill.faults", 12);
  private static final int FIRST_APPLICATIONS = 6;
  private static final int APPLICANTS = 3;
  private static final int BOOKERS = 3;
  private static final int KILLED = 1;

  private final Stack stack;
  private final Progress progress;
  private final boolean all;
  private final Scene scene;
  private final Asker asker;
  private final Journal journal = new Journal();
  private final Applicants applicants;
  private final Jurors jurors;

  private Outage(Stack stack, Path home, Progress progress, boolean all) {
    this.stack = stack;
    this.progress = progress;
    this.all = all;
    scene = Scene.open(stack, home);
    asker = new Asker(scene.login);
    applicants = new Applicants(scene, asker, journal);
    jurors = new Jurors(scene, asker, journal, SEED);
  }

  /** Everything in turn, and then at random: minutes. True only if it stayed sound. */
  public static boolean everything(Stack stack, Path home, Path report, Progress progress) {
    progress.act("Faults under load, each in turn and then " + AT_RANDOM + " from seed " + SEED);
    return new Outage(stack, home, progress, true).run(report);
  }

  /** A few, on a stack that may have had a round already. True only if it stayed sound. */
  public static boolean few(Stack stack, Path home, Path report, Progress progress) {
    progress.act("A few faults under load");
    return new Outage(stack, home, progress, false).run(report);
  }

  private boolean run(Path report) {
    double began = progress.seconds();
    var faults = new Faults(scene, Duration.ofSeconds(all ? 20 : 3));
    var watch = new Watch(stack, asker);
    for (int i = 0; i < FIRST_APPLICATIONS; i++) {
      applicants.applyOnce();
    }
    boolean calm = watch.caughtUp();
    jurors.assign();
    long missedBefore = missed();
    var mails = new Mails(scene);
    var parked = new Parked(scene);
    var ledger = new DrillRound(stack, scene.ledger, SEED + Integer.MAX_VALUE, progress);
    var bookers = ledger.clients(BOOKERS);
    List<Recovery> recoveries = new ArrayList<>();
    try (var load = new Load()) {
      for (int i = 0; i < APPLICANTS; i++) {
        load.add(applicants::applyOnce, 400);
      }
      load.add(jurors::scoreOnce, 100);
      load.add(this::readInbox, 200);
      for (var booker : bookers) {
        load.add(
            () -> {
              booker.bookOnce();
              asker.answered("transfer");
            },
            50);
      }
      for (var fault : chosen(faults)) {
        progress.say("fault: " + fault);
        var recovery = watch.after(fault);
        recoveries.add(recovery);
        progress.say("back after " + recovery.recoverySeconds() + " s");
        load.requireAlive();
      }
      load.stop();
    }
    progress.say("the load has stopped: " + journal.receipts().size() + " applications");
    boolean quiet = watch.caughtUp() && mails.sent() && watch.caughtUp();
    List<Tally> tallies = new ArrayList<>(new Count(scene, journal).all(jurors));
    tallies.add(mails.count(journal));
    tallies.add(parked.count(faults.poison()));
    tallies.add(new Tally("events not handled", 0, missed() - missedBefore, 0));
    var books = ledger.outcome(bookers, KILLED);
    tallies.add(new Tally("transfers", books.asked(), books.lost(), books.doubled()));
    boolean sound =
        calm
            && quiet
            && recoveries.stream().allMatch(Recovery::came)
            && tallies.stream().allMatch(t -> t.lost() == 0 && t.doubled() == 0)
            && books.sound();
    var outcome =
        new OutageReport(
            sound,
            tallies.stream().mapToLong(Tally::lost).sum(),
            tallies.stream().mapToLong(Tally::doubled).sum(),
            SEED,
            progress.seconds() - began,
            asker.asked(),
            asker.askedAgain(),
            mails.copies(),
            mails.parked(),
            books.proved(),
            quiet,
            tallies,
            recoveries);
    outcome.show(progress);
    outcome.write(report);
    return sound;
  }

  private List<Fault> chosen(Faults faults) {
    if (!all) {
      return faults.few();
    }
    List<Fault> chosen = new ArrayList<>(faults.all());
    chosen.addAll(Faults.some(faults.all(), AT_RANDOM, SEED));
    return chosen;
  }

  /** Events that a service ought to have handled and has not. */
  private long missed() {
    return new EventAudit(stack).missed().values().stream().mapToLong(Long::longValue).sum();
  }

  private void readInbox() {
    var body = journal.receipts().iterator().next().project().lead().identity();
    asker.ask("inbox", () -> scene.notification.get(body, "/messages?limit=10"), 200);
  }
}
