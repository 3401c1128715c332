package nl.innovatiebudget.kit.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Gauges that one query on the service's own database answers. */
@ApplicationScoped
public class DatabaseGauges {

  private static final int ANSWERED_WITHIN_SECONDS = 5;

  private final DataSource database;
  private final Clock clock;
  private final Gauges gauges;

  DatabaseGauges(DataSource database, Clock clock, Gauges gauges) {
    this.database = database;
    this.clock = clock;
    this.gauges = gauges;
  }

  /**
   * Watches what this query finds: first the values of the labels, then a whole number; rows
   * without a number are left out. Every parameter is the present moment of the business clock.
   */
  public void watch(String name, String description, List<String> labels, String sql) {
    gauges.watch(name, description, labels, () -> ask(sql, labels.size()));
  }

  /** One number without labels. */
  public void watch(String name, String description, String sql) {
    watch(name, description, List.of(), sql);
  }

  private List<Gauges.Row> ask(String sql, int labels) throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setQueryTimeout(ANSWERED_WITHIN_SECONDS);
      query.setMaxRows(Gauges.MOST_ROWS);
      bindNow(query, sql.chars().filter(c -> c == '?').count());
      var rows = new ArrayList<Gauges.Row>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          long number = row.getLong(labels + 1);
          if (!row.wasNull()) {
            rows.add(new Gauges.Row(labelsOf(row, labels), number));
          }
        }
      }
      return rows;
    }
  }

  private void bindNow(PreparedStatement query, long parameters) throws SQLException {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    for (int i = 1; i <= parameters; i++) {
      query.setObject(i, now);
    }
  }

  private static List<String> labelsOf(ResultSet row, int labels) throws SQLException {
    var values = new ArrayList<String>();
    for (int i = 1; i <= labels; i++) {
      values.add(row.getString(i));
    }
    return values;
  }
}
