package nl.innovatiebudget.local.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The limit for intake: the rows that one request writes, written by plain JDBC in one transaction
 * through the same kind and size of pool, without anybody being asked who they are or what they
 * want.
 */
final class BareIntake implements AutoCloseable {

  private static final List<String> OF_A_SUBMISSION =
      List.of("submission", "submitted_application", "application_act", "processing_log");

  private final AgroalDataSource pool;
  private final String roundId;

  BareIntake(String jdbcUrl, String roundId) {
    this.roundId = roundId;
    this.pool = BarePool.of(jdbcUrl);
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  /** The rows that the service wrote for this submission, to be written again for others. */
  Rows rowsOfSubmission(UUID submitted, String idempotencyKey) throws SQLException {
    try (var connection = connection()) {
      var rows = new ArrayList<RowCopy>();
      for (var table : OF_A_SUBMISSION) {
        rows.add(RowCopy.last(connection, table, "application_id", submitted));
      }
      rows.add(RowCopy.last(connection, "outbox_event", "key", submitted.toString()));
      rows.add(RowCopy.last(connection, "idempotency_key", "key", idempotencyKey));
      return new Rows(rows);
    }
  }

  /** The rows that the service wrote when this draft was saved. */
  Rows rowsOfAutosave(UUID draft) throws SQLException {
    try (var connection = connection()) {
      return new Rows(
          List.of(
              RowCopy.last(connection, "revision", "application_id", draft),
              RowCopy.last(connection, "processing_log", "application_id", draft)));
    }
  }

  record Rows(List<RowCopy> copies) {

    void write(Connection connection, Map<String, ?> changed) throws SQLException {
      for (var copy : copies) {
        copy.write(connection, changed);
      }
    }
  }

  /** Makes a draft a submitted application. */
  void submit(UUID draft, Rows rows) throws SQLException {
    try (var connection = connection()) {
      connection.setAutoCommit(false);
      int count;
      // the queue for numbers that intake has, with its lock
      try (var counter =
          connection.prepareStatement(
              "with turn as materialized (select pg_advisory_xact_lock(28274, hashtext(r.id)), r.id"
                  + " from (select ? as id) r) update round set last_number = last_number + 1"
                  + " from turn where round_id = turn.id returning last_number")) {
        counter.setString(1, roundId);
        try (var row = counter.executeQuery()) {
          row.next();
          count = row.getInt(1);
        }
      }
      var number = "BARE-" + count;
      try (var update =
          connection.prepareStatement(
              "update application set status = 'SUBMITTED', submission = 1, submitted_revision ="
                  + " revision, number = ?, round_version = 1, received_at = now() where"
                  + " application_id = ?")) {
        update.setString(1, number);
        update.setObject(2, draft);
        update.executeUpdate();
      }
      rows.write(
          connection,
          Map.of(
              "application_id",
              draft,
              "number",
              number,
              "ordinal",
              count,
              "id",
              RowCopy.freshId(),
              "key",
              draft.toString()));
      connection.commit();
    }
  }

  /** Saves other content of the same size. */
  void save(UUID draft, int revision, String content, Rows rows) throws SQLException {
    try (var connection = connection()) {
      connection.setAutoCommit(false);
      try (var update =
          connection.prepareStatement(
              "update application set content = ?, content_hash = encode(sha256(convert_to(?,"
                  + " 'UTF8')), 'hex'), revision = ?, changed_at = now() where application_id ="
                  + " ?")) {
        update.setString(1, content);
        update.setString(2, content);
        update.setInt(3, revision);
        update.setObject(4, draft);
        update.executeUpdate();
      }
      rows.write(
          connection,
          Map.of("application_id", draft, "revision", revision, "id", RowCopy.freshId()));
      connection.commit();
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
