package nl.innovatiebudget.budget.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.budget.account.LedgerConfig;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import org.jboss.logging.Logger;

/**
 * Gives the money of pending transfers back whose time is over. Such a transfer can no longer be
 * posted from that instant on, whether this came by already or not.
 */
@ApplicationScoped
public class ExpireTransfers {

  private static final Logger LOG = Logger.getLogger(ExpireTransfers.class);

  private static final int MOST_AT_ONCE = 500;

  private final Transfers transfers;
  private final Ledger ledger;
  private final Clock clock;
  private final Duration interval;
  private final CountDownLatch stopped = new CountDownLatch(1);

  ExpireTransfers(Transfers transfers, Ledger ledger, Clock clock, LedgerConfig config) {
    this.transfers = transfers;
    this.ledger = ledger;
    this.clock = clock;
    this.interval = config.expiryInterval();
  }

  void start(@Observes StartupEvent event) {
    Thread.ofPlatform().name("ledger-expiry").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped.countDown();
  }

  private void run() {
    try {
      while (!stopped.await(interval.toMillis(), TimeUnit.MILLISECONDS)) {
        try {
          expireAll();
        } catch (RuntimeException e) {
          LOG.warn("expired transfers wait for the next time", e);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says how many ended; two replicas that do this at the same time end each one once. */
  public int expireAll() {
    int count = 0;
    while (true) {
      var due =
          transfers.expiringBy(clock.instant(), MOST_AT_ONCE).stream()
              .map(pending -> pending.expired(TransferId.of("expiry", pending.id())))
              .toList();
      long ended = ledger.recordAll(due).stream().filter(Recorded.class::isInstance).count();
      count += (int) ended;
      if (ended == 0 || due.size() < MOST_AT_ONCE) {
        return count;
      }
    }
  }
}
