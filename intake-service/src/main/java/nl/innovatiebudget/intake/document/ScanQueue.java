package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The contents that wait for a scan. Who takes one has it for a while: nobody else gets it, no row
 * is locked meanwhile, and what a crashed scan held comes back by itself. Times are the database's.
 */
@ApplicationScoped
class ScanQueue {

  private final DataSource database;

  ScanQueue(DataSource database) {
    this.database = database;
  }

  /**
   * Bytes to scan.
   *
   * @param attempts how often they were taken, this time included
   */
  record Taken(String sha256, int attempts) {}

  /** Takes the content that is due first, for that long; skips what another replica is taking. */
  @Transactional
  Optional<Taken> take(Duration lease) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update document_content set attempts = attempts + 1,"
                    + " scan_due_at = now() + ? * interval '1 millisecond'"
                    + " where sha256 = (select c.sha256 from document_content c"
                    + "  where c.status = 'AWAITING_SCAN' and c.scan_due_at <= now()"
                    + "  and exists (select 1 from document d where d.sha256 = c.sha256)"
                    + "  order by c.scan_due_at limit 1 for update skip locked)"
                    + " returning sha256, attempts")) {
      update.setLong(1, lease.toMillis());
      try (var row = update.executeQuery()) {
        return row.next()
            ? Optional.of(new Taken(row.getString(1), row.getInt(2)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Transactional
  void available(Taken content) {
    update(
        "update document_content set status = 'AVAILABLE', scanned_at = now()"
            + " where status = 'AWAITING_SCAN' and sha256 = ?",
        content.sha256());
  }

  @Transactional
  void quarantined(Taken content, String finding) {
    update(
        "update document_content set status = 'QUARANTINED', scanned_at = now(), finding = ?"
            + " where status = 'AWAITING_SCAN' and sha256 = ?",
        finding,
        content.sha256());
  }

  /** Gives it back, to be scanned after that time. */
  @Transactional
  void postponed(Taken content, Duration delay) {
    update(
        "update document_content set scan_due_at = now() + ? * interval '1 millisecond'"
            + " where status = 'AWAITING_SCAN' and sha256 = ?",
        delay.toMillis(),
        content.sha256());
  }

  /** Gives it back as if it had not been taken: the fault was not in the content. */
  @Transactional
  void returned(Taken content) {
    update(
        "update document_content set scan_due_at = now(), attempts = attempts - 1"
            + " where status = 'AWAITING_SCAN' and sha256 = ?",
        content.sha256());
  }

  private void update(String sql, Object... values) {
    try (var connection = database.getConnection();
        var update = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        update.setObject(i + 1, values[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
