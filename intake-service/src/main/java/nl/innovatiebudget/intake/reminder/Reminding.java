package nl.innovatiebudget.intake.reminder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Looks after each in a transaction of its own, so that a fault at one keeps no other waiting. */
public final class Reminding {

  private static final Logger LOG = Logger.getLogger(Reminding.class);

  private Reminding() {}

  public static <T> void each(Supplier<List<T>> found, Consumer<T> remind) {
    for (var one : QuarkusTransaction.requiringNew().call(found::get)) {
      try {
        QuarkusTransaction.requiringNew().run(() -> remind.accept(one));
      } catch (RuntimeException e) {
        LOG.errorf(e, "No reminder about %s", one);
      }
    }
  }
}
