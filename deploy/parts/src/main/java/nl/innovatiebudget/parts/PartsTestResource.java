package nl.innovatiebudget.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives a QuarkusTest its real neighbours: PostgreSQL with a database {@code service}, Kafka, the
 * broker (without identities: ask {@link Tokens#with} for claims) and the mail catcher, whose
 * messages are at the address in {@code innovatiebudget.parts.mail-url}. They are shared by all
 * tests of the JVM and stop with it.
 *
 * <p>Quarkus may load this class more than once, so the parts live in the class loader of the JVM
 * itself. Refuses to start where that has no {@code local-parts}, as in continuous testing.
 */
public final class PartsTestResource implements QuarkusTestResourceLifecycleManager {
  @Override
  public Map<String, String> start() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader system = ClassLoader.getSystemClassLoader();
    thread.setContextClassLoader(system);
    try {
      return settings(system);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The parts do not start", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  public void stop() {}

  @SuppressWarnings("unchecked")
  private static Map<String, String> settings(ClassLoader loader)
      throws ReflectiveOperationException {
    return (Map<String, String>)
        loader.loadClass(SharedParts.class.getName()).getMethod("settings").invoke(null);
  }
}
