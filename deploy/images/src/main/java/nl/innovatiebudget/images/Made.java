package nl.innovatiebudget.images;

import java.nio.file.Path;
import java.time.Duration;
import nl.innovatiebudget.local.stack.Service;

/**
 * An image that was made and started.
 *
 * @param readyBefore from start to ready with the JDK of the build and no cache
 * @param readyAfter the same with what is in the image
 * @param how in which way it was started
 */
record Made(
    Service service,
    Path tarball,
    long bytes,
    Duration readyBefore,
    Duration readyAfter,
    String how) {

  /** What is asked of a service on two cores. */
  static final Duration READY_WITHIN = Duration.ofSeconds(2);
}
