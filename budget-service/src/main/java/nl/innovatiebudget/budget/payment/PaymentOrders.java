package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.account.AccountCode;
import org.jspecify.annotations.Nullable;

/** The orders in the database, and the files that were made of them. */
@ApplicationScoped
class PaymentOrders {

  private static final String SELECT =
      "select o.*, f.exported_at from payment_order o left join payment_file f using (order_id) ";

  private final DataSource database;

  PaymentOrders(DataSource database) {
    this.database = database;
  }

  void add(UUID orderId, AccountCode cashAccount, LocalDate executionDay, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into payment_order (order_id, cash_account, execution_day, ordered_at)"
                    + " values (?, ?, ?, ?)")) {
      insert.setObject(1, orderId);
      insert.setString(2, cashAccount.value());
      insert.setObject(3, executionDay);
      insert.setObject(4, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<PaymentOrder> find(UUID orderId) {
    return one(SELECT + "where order_id = ?", orderId);
  }

  /** Locks it for the rest of the transaction: it is exported or withdrawn, once. */
  Optional<PaymentOrder> lock(UUID orderId) {
    lockRow(orderId);
    return find(orderId);
  }

  /** Newest first. */
  List<PaymentOrder> newest(int most) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                SELECT + "order by o.ordered_at desc, o.order_id limit ?")) {
      query.setInt(1, most);
      return rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The order that a file with this id was made of. */
  Optional<UUID> ofMessage(String messageId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select order_id from payment_file where message_id = ?")) {
      query.setString(1, messageId);
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void withdraw(UUID orderId, String by, Instant at, String reason) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update payment_order set withdrawn_by = ?, withdrawn_at = ?,"
                    + " withdrawal_reason = ? where order_id = ?")) {
      update.setString(1, by);
      update.setObject(2, at.atOffset(ZoneOffset.UTC));
      update.setString(3, reason);
      update.setObject(4, orderId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void addFile(PaymentOrder order, byte[] content, String by, Instant at) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into payment_file (order_id, message_id, content, exported_by, exported_at)"
                    + " values (?, ?, ?, ?, ?)")) {
      insert.setObject(1, order.orderId());
      insert.setString(2, order.messageId());
      insert.setBytes(3, content);
      insert.setString(4, by);
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<PaymentFile> file(UUID orderId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select * from payment_file where order_id = ?")) {
      query.setObject(1, orderId);
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(
                new PaymentFile(
                    row.getString("message_id"),
                    row.getBytes("content"),
                    row.getString("sha256"),
                    row.getObject("exported_at", OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void lockRow(UUID orderId) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select 1 from payment_order where order_id = ? for no key update")) {
      query.setObject(1, orderId);
      query.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Optional<PaymentOrder> one(String sql, UUID orderId) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, orderId);
      return rows(query).stream().findFirst();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<PaymentOrder> rows(PreparedStatement query) throws SQLException {
    var orders = new ArrayList<PaymentOrder>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        orders.add(
            new PaymentOrder(
                row.getObject("order_id", UUID.class),
                new AccountCode(row.getString("cash_account")),
                row.getObject("execution_day", LocalDate.class),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                instant(row, "exported_at"),
                instant(row, "withdrawn_at"),
                row.getString("withdrawal_reason")));
      }
    }
    return orders;
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
