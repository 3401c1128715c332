package nl.innovatiebudget.notification.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Brings what is due by one way, then waits until there is more. */
final class Sender {

  private static final Logger LOG = Logger.getLogger(Sender.class);

  private final DeliveryChannel channel;
  private final SendBatch sendBatch;
  private final SettleAttempts settle;
  private final Duration pollInterval;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;

  Sender(
      DeliveryChannel channel, SendBatch sendBatch, SettleAttempts settle, Duration pollInterval) {
    this.channel = channel;
    this.sendBatch = sendBatch;
    this.settle = settle;
    this.pollInterval = pollInterval;
    this.thread = Thread.ofPlatform().name("sender-" + channel.way()).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** There may be something to send. */
  void wake() {
    work.release();
  }

  void stop(Duration within) throws InterruptedException {
    running = false;
    wake();
    if (!thread.join(within)) {
      thread.interrupt();
    }
  }

  private void run() {
    while (running) {
      try {
        if (!sendBatch.now(channel, () -> running)) {
          settle.settleAbandoned(channel);
          channel.rest();
          await();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        // Whatever it is: without this thread nothing leaves by this way any more.
        LOG.warnf(e, "Sending by %s is interrupted and will go on", channel.way());
        awaitUnlessStopped();
      }
    }
  }

  private void await() throws InterruptedException {
    if (work.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void awaitUnlessStopped() {
    try {
      TimeUnit.MILLISECONDS.sleep(pollInterval.toMillis());
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
