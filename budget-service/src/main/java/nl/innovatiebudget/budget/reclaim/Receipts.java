package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.kit.money.Euro;

/** What debtors paid, in the database; written under the lock of the claim and never changed. */
@ApplicationScoped
class Receipts {

  private final DataSource database;

  Receipts(DataSource database) {
    this.database = database;
  }

  /** In the order in which they came in. */
  List<Receipt> of(UUID reclaimId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select * from reclaim_receipt where reclaim_id = ? order by ordinal")) {
      query.setObject(1, reclaimId);
      List<Receipt> receipts = new ArrayList<>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          receipts.add(receipt(row));
        }
      }
      return receipts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** For which claim an entry of the bank was taken. */
  Optional<UUID> reclaimOf(String entryReference) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select reclaim_id from reclaim_receipt where entry_reference = ?")) {
      query.setString(1, entryReference);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(UUID reclaimId, int ordinal, Receipt receipt, Instant receivedAt) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into reclaim_receipt (entry_reference, reclaim_id, ordinal, amount_cents,"
                    + " value_day, interest_cents, principal_cents, excess_cents, received_at)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, receipt.entryReference());
      insert.setObject(2, reclaimId);
      insert.setInt(3, ordinal);
      insert.setLong(4, receipt.amountCents().cents());
      insert.setObject(5, receipt.valueDay());
      insert.setLong(6, receipt.interestCents().cents());
      insert.setLong(7, receipt.principalCents().cents());
      insert.setLong(8, receipt.excessCents().cents());
      insert.setTimestamp(9, Timestamp.from(receivedAt));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        row.getString("entry_reference"),
        row.getObject("value_day", LocalDate.class),
        Euro.ofCents(row.getLong("amount_cents")),
        Euro.ofCents(row.getLong("interest_cents")),
        Euro.ofCents(row.getLong("principal_cents")),
        Euro.ofCents(row.getLong("excess_cents")));
  }
}
