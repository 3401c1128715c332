package nl.innovatiebudget.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A row as a service wrote it, to be inserted again under other ids by one prepared statement: what
 * the bare way has to write for the same effect.
 */
record RowCopy(String insert, List<String> columns, List<Object> values) {

  /** The last row of the table that this finds. */
  static RowCopy last(Connection database, String table, String column, Object value)
      throws SQLException {
    var columns = Columns.written(database, table);
    var names = String.join(", ", columns);
    try (var query =
        database.prepareStatement(
            "select %s from %s where %s = ? order by ctid desc limit 1"
                .formatted(names, table, column))) {
      query.setObject(1, value);
      try (var row = query.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("nothing in " + table + " for " + value);
        }
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
          values.add(row.getObject(i));
        }
        var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        return new RowCopy(
            "insert into %s (%s) values (%s)".formatted(table, names, marks), columns, values);
      }
    }
  }

  /** Inserts it with these columns changed. */
  void write(Connection database, Map<String, ?> changed) throws SQLException {
    try (var statement = database.prepareStatement(insert)) {
      for (int i = 0; i < columns.size(); i++) {
        var column = columns.get(i);
        statement.setObject(
            i + 1, changed.containsKey(column) ? changed.get(column) : values.get(i));
      }
      statement.executeUpdate();
    }
  }

  /** An id of its own for every column that holds one of the row alone. */
  static UUID freshId() {
    return UUID.randomUUID();
  }
}
