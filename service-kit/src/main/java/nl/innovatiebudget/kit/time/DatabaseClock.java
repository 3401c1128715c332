package nl.innovatiebudget.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.time.BusinessClock.Settings;

/**
 * The one clock that all replicas of a service share: that of their database. What must be
 * comparable between requests that reached different replicas is read here.
 */
@ApplicationScoped
public class DatabaseClock {

  private final DataSource database;
  private final Settings settings;

  DatabaseClock(DataSource database, Settings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** Now, in whole microseconds; moved along with the business clock where that may be moved. */
  public Instant instant() {
    var offset = settings.offsetFile().map(OffsetFileClock::new).map(OffsetFileClock::offset);
    return databaseInstant().plus(offset.orElse(Duration.ZERO)).truncatedTo(ChronoUnit.MICROS);
  }

  private Instant databaseInstant() {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select clock_timestamp()");
        var row = query.executeQuery()) {
      row.next();
      return row.getTimestamp(1).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
