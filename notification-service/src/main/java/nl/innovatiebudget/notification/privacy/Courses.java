package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.table.MessageTable;
import nl.innovatiebudget.notification.table.Rule;
import org.jspecify.annotations.Nullable;

/** Reads what became of an application from what was told about it. */
@ApplicationScoped
class Courses {

  /** What is on its way, or held for later; parked is not given up yet. */
  static final String OPEN =
      "(d.state in ('PENDING', 'SENDING', 'PARKED') or d.state = 'IN_DIGEST' and d.digest_id is null)";

  private static final String FACTS =
      """
      with told as (
        select m.kind, m.posted_at, m.message_id from message m join party p using (party_id) where p.application_id = ?
      ), decided as (
        select kind, issued_at from letter where application_id = ?
      )
      select exists (select from application where application_id = ?),
             exists (select from decided where kind = 'AWARD'),
             (select max(posted_at) from told where kind in ('AWARD_DETERMINED', 'AWARD_WITHDRAWN')),
             (select max(issued_at) from decided where kind in ('REFUSAL', 'NOT_TREATED')),
             (select max(posted_at) from told where kind = 'WITHDRAWN'),
             (select max(posted_at) from told where kind = 'REOPENED'),
             greatest((select max(issued_at) from decided), (select max(posted_at) from told where kind = any (?))),
             greatest((select max(issued_at) from decided), (select max(posted_at) from told)),
             (select count(*) from told join delivery d using (message_id) where
      """
          + OPEN
          + ")";

  private final DataSource database;
  private final MessageTable table;

  Courses(DataSource database, MessageTable table) {
    this.database = database;
    this.table = table;
  }

  @Transactional(TxType.MANDATORY)
  Course of(UUID applicationId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(FACTS)) {
      query.setObject(1, applicationId);
      query.setObject(2, applicationId);
      query.setObject(3, applicationId);
      query.setArray(4, connection.createArrayOf("text", kindsThatDecide()));
      try (var row = query.executeQuery()) {
        row.next();
        return new Course(
            row.getBoolean(1),
            row.getBoolean(2),
            instant(row, 3),
            instant(row, 4),
            instant(row, 5),
            instant(row, 6),
            instant(row, 7),
            instant(row, 8),
            row.getLong(9));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object[] kindsThatDecide() {
    return Arrays.stream(table.all().toArray(Rule[]::new))
        .filter(rule -> rule.remedy() != null)
        .map(rule -> rule.message().name())
        .toArray();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
