package nl.innovatiebudget.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored answers, one row per caller and key, written in the transaction of the effect. */
@ApplicationScoped
class AnswerStore {

  private static final int MOST_CLAIMS = 5;

  @Inject DataSource database;

  record Answer(
      String requestHash,
      int status,
      @Nullable String body,
      @Nullable String location,
      @Nullable String etag) {}

  /** Claims the key, or gives the answer it already has; waits for a claim that is under way. */
  Optional<Answer> claim(String actor, String key, String requestHash) {
    try (var connection = database.getConnection()) {
      for (int i = 0; i < MOST_CLAIMS; i++) {
        if (insert(connection, actor, key, requestHash)) {
          return Optional.empty();
        }
        var earlier = find(connection, actor, key);
        if (earlier.isPresent()) {
          return earlier;
        }
        // It was forgotten in between.
      }
      throw new IllegalStateException("an answer comes and goes");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean insert(Connection connection, String actor, String key, String requestHash)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into idempotency_key (actor, key, request_hash) values (?, ?, ?)"
                + " on conflict do nothing")) {
      insert.setString(1, actor);
      insert.setString(2, key);
      insert.setString(3, requestHash);
      return insert.executeUpdate() == 1;
    }
  }

  private static Optional<Answer> find(Connection connection, String actor, String key)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "select request_hash, status, body, location, etag from idempotency_key"
                + " where actor = ? and key = ?")) {
      select.setString(1, actor);
      select.setString(2, key);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Answer(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            : Optional.empty();
      }
    }
  }

  void keep(String actor, String key, Answer answer) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update idempotency_key set status = ?, body = ?, location = ?, etag = ?"
                    + " where actor = ? and key = ?")) {
      update.setInt(1, answer.status());
      update.setString(2, answer.body());
      update.setString(3, answer.location());
      update.setString(4, answer.etag());
      update.setString(5, actor);
      update.setString(6, key);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Removes the oldest of those that were stored longer ago than that, by the clock of the
   * database; passes what another replica is removing.
   *
   * @return how many
   */
  @Transactional
  int forget(Duration olderThan, int most) {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement(
                "with old as materialized (select actor, key from idempotency_key"
                    + " where created_at < now() - ? * interval '1 second'"
                    + " order by created_at limit ? for update skip locked)"
                    + " delete from idempotency_key k using old"
                    + " where k.actor = old.actor and k.key = old.key")) {
      delete.setLong(1, olderThan.toSeconds());
      delete.setInt(2, most);
      return delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
