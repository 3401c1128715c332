package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.budget.recipient.Iban;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** The payments in the database. */
@ApplicationScoped
class Payments {

  private static final String SELECT =
      "select p.*, a.iban, a.holder_name from payment p join bank_account a using (account_id) ";

  private final DataSource database;

  Payments(DataSource database) {
    this.database = database;
  }

  void add(List<Payment> payments) {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into payment (payment_id, order_id, ordinal, due_id, application_id,"
                    + " account_id, amount_cents, remittance, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (var payment : payments) {
        insert.setObject(1, payment.paymentId());
        insert.setObject(2, payment.orderId());
        insert.setInt(3, payment.ordinal());
        insert.setObject(4, payment.dueId());
        insert.setObject(5, payment.applicationId());
        insert.setObject(6, payment.accountId());
        insert.setLong(7, payment.amount().cents());
        insert.setString(8, payment.remittance());
        insert.setString(9, payment.state().name());
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Payment> ofOrder(UUID orderId) {
    return list(SELECT + "where p.order_id = ? order by p.ordinal", orderId);
  }

  List<Payment> ofApplication(UUID applicationId) {
    return list(
        SELECT
            + "join payment_order o using (order_id)"
            + " where p.application_id = ? order by o.ordered_at, p.ordinal",
        applicationId);
  }

  /** All payments of what is due, at most one of which may still be carried out or was. */
  List<Payment> ofDue(UUID dueId) {
    return list(SELECT + "where p.due_id = ? order by p.payment_id", dueId);
  }

  /** What of this is in a payment that may still be carried out, or was. */
  Set<UUID> orderedOf(Collection<UUID> dueIds) {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement(
                "select due_id from payment where due_id = any (?)"
                    + " and state in ('ORDERED', 'SENT', 'PAID')")) {
      query.setArray(1, connection.createArrayOf("uuid", dueIds.toArray()));
      var ordered = new HashSet<UUID>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          ordered.add(row.getObject(1, UUID.class));
        }
      }
      return ordered;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Payment> find(String endToEndId) {
    return endToEndId.matches("[0-9a-f]{32}") ? find(uuid(endToEndId)) : Optional.empty();
  }

  Optional<Payment> find(UUID paymentId) {
    return list(SELECT + "where p.payment_id = ?", paymentId).stream().findFirst();
  }

  void move(Payment payment, State state, @Nullable String reason, @Nullable LocalDate valueDay) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update payment set state = ?, reason = ?, value_day = coalesce(?, value_day)"
                    + " where payment_id = ?")) {
      update.setString(1, state.name());
      update.setString(2, reason);
      update.setObject(3, valueDay);
      update.setObject(4, payment.paymentId());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void note(Payment payment, String bankStatus) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update payment set bank_status = ? where payment_id = ?")) {
      update.setString(1, bankStatus);
      update.setObject(2, payment.paymentId());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Payment> list(String sql, UUID id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(sql)) {
      query.setObject(1, id);
      return rows(query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Payment> rows(PreparedStatement query) throws SQLException {
    var payments = new ArrayList<Payment>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        payments.add(payment(row));
      }
    }
    return payments;
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(
        row.getObject("payment_id", UUID.class),
        row.getObject("order_id", UUID.class),
        row.getInt("ordinal"),
        row.getObject("due_id", UUID.class),
        row.getObject("application_id", UUID.class),
        row.getObject("account_id", UUID.class),
        new Iban(row.getString("iban")),
        row.getString("holder_name"),
        Euro.ofCents(row.getLong("amount_cents")),
        row.getString("remittance"),
        State.valueOf(row.getString("state")),
        row.getString("bank_status"),
        row.getString("reason"),
        row.getObject("value_day", LocalDate.class));
  }

  /** From the form without dashes. */
  private static UUID uuid(String hexadecimals) {
    return new UUID(
        Long.parseUnsignedLong(hexadecimals.substring(0, 16), 16),
        Long.parseUnsignedLong(hexadecimals.substring(16), 16));
  }
}
