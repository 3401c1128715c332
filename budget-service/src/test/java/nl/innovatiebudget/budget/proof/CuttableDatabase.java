package nl.innovatiebudget.budget.proof;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import nl.innovatiebudget.parts.PartsTestResource;
import org.jspecify.annotations.Nullable;

/**
 * The usual neighbours, with a {@link CuttingProxy} between the service and a database of its own,
 * and a clock of its own: the simulation sets it far ahead.
 */
public final class CuttableDatabase implements QuarkusTestResourceLifecycleManager {

  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String CLOCK = "innovatiebudget.clock.offset-file";
  private static final String DATABASE = "simulation";

  private @Nullable CuttingProxy proxy;

  @Override
  public Map<String, String> start() {
    var settings = new HashMap<>(new PartsTestResource().start());
    var server = URI.create(settings.get(URL).substring("jdbc:".length()));
    create(settings);
    proxy = new CuttingProxy(server.getPort());
    settings.put(URL, "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + DATABASE);
    var clock = Path.of(settings.get(CLOCK));
    settings.put(CLOCK, clock.resolveSibling("clock-of-" + DATABASE).toString());
    // what happens by the clock of the system would be no part of the seed
    settings.put("quarkus.scheduler.enabled", "false");
    settings.put("innovatiebudget.ledger.expiry-interval", "24h");
    // thousands of connections are cut, each with its stack traces
    settings.put("quarkus.log.category.\"com.arjuna\".level", "OFF");
    settings.put("quarkus.log.category.\"io.agroal.pool\".level", "OFF");
    return settings;
  }

  private static void create(Map<String, String> settings) {
    try (var connection =
            DriverManager.getConnection(
                settings.get(URL),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
        var statement = connection.createStatement()) {
      statement.execute("create database " + DATABASE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(proxy, new TestInjector.MatchesType(CuttingProxy.class));
  }

  @Override
  public void stop() {
    if (proxy != null) {
      proxy.close();
    }
  }
}
