package nl.innovatiebudget.intake.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Which reminders went out. Marker and event are one transaction, so each goes out once. */
@ApplicationScoped
public class SentReminders {

  private final DataSource database;

  SentReminders(DataSource database) {
    this.database = database;
  }

  /** What somebody is reminded of. */
  public enum Kind {
    SIGNATURE,
    SUPPLEMENT,
    REPORT_DUE,
    REPORT_OVERDUE,
    PENALTY
  }

  /**
   * Notes it in the running transaction; false when that was done before, also by another replica.
   *
   * @param about which closing, request, report or notice
   * @param reminder 1 for the first about it, and so on
   */
  @Transactional(TxType.MANDATORY)
  public boolean isFirst(UUID applicationId, Kind kind, String about, int reminder, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into sent_reminder (application_id, kind, about, reminder, reminded_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setObject(1, applicationId);
      insert.setString(2, kind.name());
      insert.setString(3, about);
      insert.setInt(4, reminder);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
