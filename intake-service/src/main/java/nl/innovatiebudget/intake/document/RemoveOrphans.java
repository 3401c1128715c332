package nl.innovatiebudget.intake.document;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Removes bytes that no document refers to: those of a removed document, of an upload that was
 * refused at the last moment, and what a crash left behind. The row of the content is locked
 * meanwhile, so that nobody can note a document for bytes that are going.
 */
@ApplicationScoped
class RemoveOrphans {

  private static final int MOST_IN_ONE_GO = 100;

  private final DocumentStore store;
  private final StagingArea staging;
  private final DataSource database;

  RemoveOrphans(DocumentStore store, StagingArea staging, DataSource database) {
    this.store = store;
    this.staging = staging;
    this.database = database;
  }

  /** Removes orphans that were last claimed longer ago than that, at most a hundred in one go. */
  void olderThan(Duration age) {
    try {
      staging.removeOlderThan(databaseNow().minus(age));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < MOST_IN_ONE_GO; i++) {
      if (!QuarkusTransaction.requiringNew().call(() -> removeNext(age))) {
        return;
      }
    }
  }

  /** What files and rows are as old as; never the business clock, which may be moved. */
  private Instant databaseNow() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select clock_timestamp()");
        var row = query.executeQuery()) {
      row.next();
      return row.getTimestamp(1).toInstant();
    }
  }

  private boolean removeNext(Duration age) throws IOException, SQLException {
    var orphan = lockNext(age);
    if (orphan.isEmpty()) {
      return false;
    }
    store.delete(orphan.get());
    try (var connection = database.getConnection();
        var delete = connection.prepareStatement("delete from document_content where sha256 = ?")) {
      delete.setString(1, orphan.get());
      delete.executeUpdate();
    }
    return true;
  }

  private Optional<String> lockNext(Duration age) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select c.sha256 from document_content c"
                    + " where c.claimed_at < now() - ? * interval '1 millisecond'"
                    + " and not exists (select 1 from document d where d.sha256 = c.sha256)"
                    + " order by c.claimed_at limit 1 for update skip locked")) {
      query.setLong(1, age.toMillis());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
