package nl.innovatiebudget.intake.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Of which rounds the publication was announced; of each once. */
@ApplicationScoped
class PublicationAnnouncements {

  private final DataSource database;

  PublicationAnnouncements(DataSource database) {
    this.database = database;
  }

  /** Whoever asks for the same round waits until this transaction ends. */
  boolean isFirst(String roundId) {
    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("select from round where round_id = ? for update");
        var query =
            connection.prepareStatement(
                "select from publication_announcement where round_id = ?")) {
      lock.setString(1, roundId);
      lock.executeQuery().close();
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        return !row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** From which day the awards of a round are public, if that was announced. */
  Optional<LocalDate> publishOn(String roundId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select publish_on from publication_announcement where round_id = ?")) {
      query.setString(1, roundId);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, LocalDate.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(String roundId, LocalDate publishOn, String announcedBy, Instant announcedAt) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into publication_announcement"
                    + " (round_id, publish_on, announced_by, announced_at) values (?, ?, ?, ?)")) {
      insert.setString(1, roundId);
      insert.setObject(2, publishOn);
      insert.setString(3, announcedBy);
      insert.setObject(4, announcedAt.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
