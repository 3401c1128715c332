package nl.innovatiebudget.budget.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads for reports: one statement sees one moment, however many rows it gives. */
@ApplicationScoped
class ReportQuery {

  private static final int FETCH_ROWS = 500;
  private static final int LONGEST_SECONDS = 60;

  private final DataSource database;

  ReportQuery(DataSource database) {
    this.database = database;
  }

  /** Makes something of one row. */
  @FunctionalInterface
  interface Mapping<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Does something with one row. */
  @FunctionalInterface
  interface Sink {
    void take(ResultSet row) throws SQLException, IOException;
  }

  /** Rows that fit in memory: the statement has a limit of its own. */
  @Transactional
  <T> List<T> list(String sql, Mapping<T> mapping, @Nullable Object... values) {
    var found = new ArrayList<T>();
    forEach(sql, row -> found.add(mapping.of(row)), values);
    return found;
  }

  /** Row by row, so that many rows take no more memory than a few. */
  @Transactional
  void forEach(String sql, Sink sink, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setFetchSize(FETCH_ROWS);
      query.setQueryTimeout(LONGEST_SECONDS);
      for (int i = 0; i < values.length; i++) {
        query.setObject(i + 1, values[i]);
      }
      try (var row = query.executeQuery()) {
        while (row.next()) {
          sink.take(row);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
