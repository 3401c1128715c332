package nl.innovatiebudget.budget.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.LedgerConfig;
import nl.innovatiebudget.budget.account.LedgerFailure;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Commits what many callers ask at the same time in one transaction, so that they share the lock,
 * the statements and the write to disk. Each caller gets the outcome of its own transfers, after
 * the commit. A caller never waits without a bound.
 */
@ApplicationScoped
public class GroupCommit {

  private static final Logger LOG = Logger.getLogger(GroupCommit.class);

  private static final int MOST_WAITING = 4_096;
  private static final int MOST_TRANSFERS_WAITING = 200_000;
  private static final int MOST_TRANSFERS = 2_000;
  private static final long STOP_WITHIN_SECONDS = 10;
  private static final long LOOK_UP_MILLIS = 200;

  private final DataSource database;
  private final Ledger ledger;
  private final int answerWithinMillis;
  private final BlockingQueue<Request> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Semaphore room = new Semaphore(MOST_TRANSFERS_WAITING);

  private volatile boolean running;
  private @Nullable Thread thread;

  GroupCommit(DataSource database, Ledger ledger, LedgerConfig config) {
    this.database = database;
    this.ledger = ledger;
    this.answerWithinMillis = Math.toIntExact(config.answerWithin().toMillis());
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("ledger-group-commit").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_WITHIN_SECONDS));
    }
  }

  /**
   * Takes transfers into the ledger as {@link Ledger#recordAll} does, in a transaction that others
   * share. Fails with {@link LedgerFailure} when it is not known whether they are in; to ask again
   * is safe.
   */
  CompletableFuture<List<Outcome>> record(List<Transfer> asked) {
    var request = new Request(asked, new CompletableFuture<>());
    if (!running || !offer(request)) {
      request.fail(new LedgerFailure(new SQLException("too many are waiting", "53000")));
    }
    return request.answer;
  }

  private boolean offer(Request request) {
    if (!room.tryAcquire(request.asked.size())) {
      return false;
    }
    boolean waits = waiting.offer(request);
    if (!waits) {
      room.release(request.asked.size());
    }
    return waits;
  }

  private void run() {
    var group = new ArrayList<Request>();
    while (running || !waiting.isEmpty()) {
      group.clear();
      try {
        takeGroup(group);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (!group.isEmpty()) {
        commit(group);
      }
    }
  }

  /** All that wait now, up to a bound, and the one after which the bound is passed. */
  private void takeGroup(List<Request> group) throws InterruptedException {
    var next = waiting.poll(LOOK_UP_MILLIS, TimeUnit.MILLISECONDS);
    int transfers = 0;
    while (next != null) {
      group.add(next);
      transfers += next.asked.size();
      room.release(next.asked.size());
      next = transfers < MOST_TRANSFERS ? waiting.poll() : null;
    }
  }

  /** Whoever asked what the database cannot stand is not to stand in the way of the others. */
  private void commit(List<Request> group) {
    try {
      answer(group, recordTogether(group));
    } catch (LedgerFailure e) {
      if (e.passes() || group.size() == 1) {
        LOG.warn("a group of transfers was not committed", e);
        group.forEach(request -> request.fail(e));
      } else {
        group.forEach(request -> commit(List.of(request)));
      }
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        LOG.error("transfers could not be judged", e);
        group.getFirst().answer.completeExceptionally(e);
      } else {
        group.forEach(request -> commit(List.of(request)));
      }
    }
  }

  private static void answer(List<Request> group, List<Outcome> outcomes) {
    int first = 0;
    for (var request : group) {
      int next = first + request.asked.size();
      request.answer.complete(outcomes.subList(first, next));
      first = next;
    }
  }

  private List<Outcome> recordTogether(List<Request> group) {
    var all = new ArrayList<Transfer>();
    group.forEach(request -> all.addAll(request.asked));
    try (var connection = database.getConnection()) {
      int usual = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, answerWithinMillis);
      connection.setAutoCommit(false);
      try {
        var outcomes = ledger.record(connection, all);
        connection.commit();
        // the pool leaves it as it is, and others may ask what takes longer
        connection.setNetworkTimeout(Runnable::run, usual);
        return outcomes;
      } catch (SQLException | RuntimeException | Error e) {
        rollback(connection, usual, e);
        throw e;
      }
    } catch (SQLException e) {
      throw new LedgerFailure(e);
    }
  }

  private static void rollback(Connection connection, int usualTimeout, Throwable cause) {
    try {
      connection.rollback();
      connection.setNetworkTimeout(Runnable::run, usualTimeout);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private record Request(List<Transfer> asked, CompletableFuture<List<Outcome>> answer) {
    void fail(LedgerFailure failure) {
      answer.completeExceptionally(failure);
    }
  }
}
