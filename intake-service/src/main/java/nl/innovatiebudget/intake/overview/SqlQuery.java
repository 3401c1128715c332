package nl.innovatiebudget.intake.overview;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A query with the values of its parameters, in their order. */
record SqlQuery(String sql, List<Object> parameters) {

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(DataSource database, Row<T> reader) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(sql)) {
      bind(select);
      var rows = new ArrayList<T>();
      try (var row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void bind(PreparedStatement select) throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      switch (parameters.get(i)) {
        case Instant instant -> select.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case Object[] array ->
            select.setArray(
                i + 1,
                select
                    .getConnection()
                    .createArrayOf(array instanceof String[] ? "text" : "uuid", array));
        case Object value -> select.setObject(i + 1, value);
      }
    }
  }
}
