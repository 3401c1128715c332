package nl.innovatiebudget.notification.delivery;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due, one after the other, then waits until there is more. Every replica has one.
 */
@ApplicationScoped
class EmailSender {

  private static final Logger LOG = Logger.getLogger(EmailSender.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

  private final SendNextEmail sendNext;
  private final EmailConfig config;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  EmailSender(SendNextEmail sendNext, EmailConfig config) {
    this.sendNext = sendNext;
    this.config = config;
  }

  void start(@Observes StartupEvent event) {
    if (config.sending()) {
      running = true;
      thread = Thread.ofPlatform().name("email-sender").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    if (thread != null) {
      wake();
      if (!thread.join(STOP_WITHIN)) {
        thread.interrupt();
      }
    }
  }

  /** There may be something to send. */
  void wake() {
    work.release();
  }

  private void run() {
    while (running) {
      try {
        if (!sendNext.now()) {
          await();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("Sending e-mail is interrupted and will go on", e);
        awaitUnlessStopped();
      }
    }
  }

  private void await() throws InterruptedException {
    if (work.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private void awaitUnlessStopped() {
    try {
      TimeUnit.MILLISECONDS.sleep(config.pollInterval().toMillis());
    } catch (InterruptedException e) {
      running = false;
    }
  }
}
