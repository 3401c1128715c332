package nl.innovatiebudget.kit.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The stored answers, one row per caller and key, written in the transaction of the effect. */
@ApplicationScoped
class AnswerStore {

  @Inject DataSource database;

  record Answer(
      String requestHash,
      int status,
      @Nullable String body,
      @Nullable String location,
      @Nullable String etag) {}

  /** Claims the key, or gives the answer it already has; waits for a claim that is under way. */
  Optional<Answer> claim(String actor, String key, String requestHash) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into idempotency_key (actor, key, request_hash) values (?, ?, ?)"
                    + " on conflict do nothing")) {
      insert.setString(1, actor);
      insert.setString(2, key);
      insert.setString(3, requestHash);
      if (insert.executeUpdate() == 1) {
        return Optional.empty();
      }
      try (var select =
          connection.prepareStatement(
              "select request_hash, status, body, location, etag from idempotency_key"
                  + " where actor = ? and key = ?")) {
        select.setString(1, actor);
        select.setString(2, key);
        try (var row = select.executeQuery()) {
          row.next();
          return Optional.of(
              new Answer(
                  row.getString(1),
                  row.getInt(2),
                  row.getString(3),
                  row.getString(4),
                  row.getString(5)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
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
}
