package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.payment.BankEntry.Kind;
import nl.innovatiebudget.kit.problem.Rejected;

/** What the bank sent, byte for byte. */
@ApplicationScoped
class BankMessages {

  private final DataSource database;

  BankMessages(DataSource database) {
    this.database = database;
  }

  /**
   * Keeps a message in a transaction of its own, so that it is there whatever happens to its lines.
   * Refuses another message under the same id; the same message again is harmless.
   */
  @Transactional(TxType.REQUIRES_NEW)
  void keep(Kind kind, String messageId, byte[] content, String by, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into bank_message (kind, message_id, content, received_by, received_at)"
                    + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, kind.name());
      insert.setString(2, messageId);
      insert.setBytes(3, content);
      insert.setString(4, by);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      if (insert.executeUpdate() == 0 && !Arrays.equals(content, content(kind, messageId))) {
        throw new Rejected(PaymentRejections.messageIdInUse(messageId));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] content(Kind kind, String messageId) throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select content from bank_message where kind = ? and message_id = ?")) {
      query.setString(1, kind.name());
      query.setString(2, messageId);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : new byte[0];
      }
    }
  }
}
