package nl.innovatiebudget.local.outage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.EventAudit;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.drill.Drill;
import nl.innovatiebudget.local.drill.DrillOutcome;
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

  /** A decision now and then, until the last fault. */
  private static final int DECISIONS = 60;

  private static final int BETWEEN_DECISIONS_MILLIS = 15_000;
  private static final int DECISIONS_OF_FEW = 12;
  private static final int BETWEEN_DECISIONS_OF_FEW_MILLIS = 5_000;
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
  private final Officer officer;

  private Outage(Stack stack, Path home, Progress progress, boolean all) {
    this.stack = stack;
    this.progress = progress;
    this.all = all;
    scene = Scene.open(stack, home);
    asker = new Asker(scene.login);
    applicants = new Applicants(scene, asker, journal);
    jurors = new Jurors(scene, asker, journal, SEED);
    officer = new Officer(scene, asker, journal);
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
    OutageReport.forget(report);
    double began = progress.seconds();
    var faults = new Faults(scene, Duration.ofSeconds(all ? 20 : 3));
    var watch = new Watch(stack, asker);
    prepare();
    progress.say(journal.receipts().size() + " applications before the first fault");
    var mails = new Mails(scene);
    boolean calm = watch.caughtUp() && mails.sent();
    long missedBefore = missed();
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
      load.add(
          officer::decideOnce, all ? BETWEEN_DECISIONS_MILLIS : BETWEEN_DECISIONS_OF_FEW_MILLIS);
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
    long copies = mails.copies();
    var parkedMails = mails.parked();
    tallies.add(Mails.tallyParked(parkedMails, recoveries));
    tallies.add(parked.count(faults.poison()));
    tallies.add(new Tally("events not handled", 0, missed() - missedBefore, 0));
    List<DrillOutcome> books = new ArrayList<>(List.of(ledger.outcome(bookers, KILLED)));
    if (all) {
      books.addAll(Drill.run(stack, progress));
    }
    for (var book : books) {
      tallies.add(
          new Tally("transfers, seed " + book.seed(), book.asked(), book.lost(), book.doubled()));
    }
    var outcome =
        OutageReport.of(
            SEED,
            progress.seconds() - began,
            new OutageReport.Requests(asker.asked(), asker.askedAgain()),
            copies,
            parkedMails,
            books,
            calm && quiet,
            tallies,
            recoveries);
    outcome.show(progress);
    outcome.write(report);
    return outcome.sound();
  }

  /** A round with something to decide, and one with something to judge. */
  private void prepare() {
    var early = new ConcurrentLinkedQueue<Journal.Receipt>();
    inParallel(
        all ? DECISIONS : DECISIONS_OF_FEW,
        () -> early.add(applicants.applyTo(Scene.CLOSED_ROUND)));
    scene.close();
    early.forEach(officer::askSupplement);
    scene.openNext();
    inParallel(FIRST_APPLICATIONS, applicants::applyOnce);
    jurors.assign();
  }

  private static void inParallel(int times, Runnable once) {
    try (var pool = Executors.newFixedThreadPool(APPLICANTS)) {
      var running = Stream.generate(() -> pool.submit(once)).limit(times).toList();
      for (var each : running) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
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
