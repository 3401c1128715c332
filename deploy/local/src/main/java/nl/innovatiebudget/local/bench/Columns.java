package nl.innovatiebudget.local.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table that whoever inserts a row gives. */
final class Columns {

  private Columns() {}

  static List<String> written(Connection database, String table) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (var query =
        database.prepareStatement(
            "select column_name from information_schema.columns where table_schema = 'public'"
                + " and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'"
                + " order by ordinal_position")) {
      query.setString(1, table);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
    }
    if (columns.isEmpty()) {
      throw new IllegalStateException("no table " + table);
    }
    return columns;
  }
}
