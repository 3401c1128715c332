package nl.innovatiebudget.local.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** The limit for assessment: the same rows read and written by plain JDBC, and nobody asked who. */
final class BareAssessment implements AutoCloseable {

  private static final String LOCK =
      "select application_id from case_file where application_id = ? for update";

  private static final String SHEET =
      "update score_sheet set scores = scores || '[]', scored_at = now(), version = version + 1"
          + " where application_id = ? and juror_id = ?";

  private static final String VERSION =
      "insert into score_version (application_id, juror_id, version, scores, submitted_at)"
          + " select application_id, juror_id, (select coalesce(max(v.version), 0) + 1"
          + " from score_version v where v.application_id = s.application_id"
          + " and v.juror_id = s.juror_id), scores, now() from score_sheet s"
          + " where application_id = ? and juror_id = ?";

  private static final String ACT =
      "insert into act (round_id, application_id, juror_id, act, actor, actor_role, details,"
          + " acted_at) values (?, ?, ?, 'scores-submitted', 'bench', 'juror', '{}', now())";

  private static final String LIST =
      "select * from case_file where round_id = ? order by number limit 1000";

  private final AgroalDataSource pool;
  private final String roundId;

  BareAssessment(String jdbcUrl, String roundId) {
    this.pool = BarePool.of(jdbcUrl);
    this.roundId = roundId;
  }

  /** Submits a sheet that is there already once more. */
  void score(UUID applicationId, UUID jurorId) throws SQLException {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try (var lock = connection.prepareStatement(LOCK)) {
        lock.setObject(1, applicationId);
        lock.executeQuery().close();
      }
      run(connection, SHEET, applicationId, jurorId);
      run(connection, VERSION, applicationId, jurorId);
      run(connection, ACT, roundId, applicationId, jurorId);
      connection.commit();
    }
  }

  /** Reads all cases of the round, every column. */
  void list() throws SQLException {
    try (var connection = pool.getConnection();
        var select = connection.prepareStatement(LIST)) {
      select.setString(1, roundId);
      int cases = 0;
      try (var row = select.executeQuery()) {
        while (row.next()) {
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            row.getString(i);
          }
          cases++;
        }
      }
      if (cases == 0) {
        throw new IllegalStateException("no cases in " + roundId);
      }
    }
  }

  /** By the seat's acting subject. */
  UUID jurorOf(String subject) throws SQLException {
    try (var connection = pool.getConnection();
        var select = connection.prepareStatement("select juror_id from juror where subject = ?")) {
      select.setString(1, subject);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("no juror " + subject);
        }
        return row.getObject(1, UUID.class);
      }
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new IllegalStateException("wrote nothing: " + sql);
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
