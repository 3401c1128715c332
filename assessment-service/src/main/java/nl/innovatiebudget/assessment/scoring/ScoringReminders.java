package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Which reminders went out. */
@ApplicationScoped
class ScoringReminders {

  private final DataSource database;

  ScoringReminders(DataSource database) {
    this.database = database;
  }

  /** Notes it in the running transaction; false when that was done before, also by another one. */
  boolean isFirst(String roundId, Instant deadlineAt, int reminder, Instant remindedAt) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into scoring_reminder (round_id, deadline_at, reminder, reminded_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, roundId);
      insert.setObject(2, deadlineAt.atOffset(ZoneOffset.UTC));
      insert.setInt(3, reminder);
      insert.setObject(4, remindedAt.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
