package nl.innovatiebudget.images;

import java.nio.file.Path;
import java.time.Duration;
import nl.innovatiebudget.local.stack.Service;

/**
 * An image that was made and started.
 *
 * @param tarball as an OCI image layout
 * @param bytes of the tarball
 * @param before on the JDK of this machine, without our cache; the median of some starts
 * @param after the same, of what is in the tarball
 */
record Made(Service service, Path tarball, long bytes, Ready before, Ready after) {

  /** The aim for a service on two cores. */
  static final Duration READY_WITHIN = Duration.ofSeconds(2);

  boolean isQuickEnough() {
    return after.after().compareTo(READY_WITHIN) < 0;
  }
}
