package nl.innovatiebudget.local.bench;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.innovatiebudget.local.ledger.Booking;

/**
 * The limit for the ledger: the statements by which the service takes transfers, by plain JDBC,
 * each list in a transaction of its own, without anybody being asked who they are or what they want
 * and without a judgement: what the database itself refuses is all there is.
 */
final class BareLedger implements AutoCloseable {

  private static final String READ =
      "select set_config('lock_timeout', '60000', true),"
          + " set_config('idle_in_transaction_session_timeout', '5000', true), take_ledger();"
          + "select last_position, recorded_at from seal order by sequence desc limit 1;"
          + "select account.*, budget_year.closed_at is not null as year_closed from account"
          + " left join budget_year on year = budget_year where code = any (?);"
          + "select id, reason, account_code, available_cents from refused_transfer"
          + " where id = any (?);"
          + "select id, phase, debit_id, credit_id, amount_cents, pending_id, reverses_id,"
          + " expires_at, purpose, reference from transfer where id = any (?)";
  private static final String READ_WITH_ENDS =
      READ
          + ";select pending_id from transfer where pending_id = any (?) and pending_id is not null";

  private static final String ADD =
      "insert into transfer (position, id, phase, debit_id, credit_id, amount_cents,"
          + " pending_cents, posted_cents, pending_id, recorded_at)"
          + " select ? + n, id, phase, ?, ?, amount, pending, posted, pending_id, ?"
          + " from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::uuid[])"
          + " with ordinality as added (id, phase, amount, pending, posted, pending_id, n)";

  private final AgroalDataSource pool;
  private final long debit;
  private final long credit;

  /** All transfers go from one account to one other, which exist. */
  BareLedger(String jdbcUrl, String debitCode, String creditCode) throws SQLException {
    pool = BarePool.of(jdbcUrl);
    debit = idOf(debitCode);
    credit = idOf(creditCode);
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  long idOf(String code) throws SQLException {
    try (var connection = connection();
        var query = connection.prepareStatement("select id from account where code = ?")) {
      query.setString(1, code);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  void book(List<Booking> bookings) throws SQLException {
    try (var connection = connection()) {
      connection.setAutoCommit(false);
      var head = read(connection, bookings);
      try (var insert = connection.prepareStatement(ADD)) {
        insert.setLong(1, head.lastPosition());
        insert.setLong(2, debit);
        insert.setLong(3, credit);
        insert.setObject(4, head.now());
        set(insert, 5, "uuid", bookings, Booking::transferId);
        set(insert, 6, "text", bookings, Booking::phase);
        set(insert, 7, "bigint", bookings, Booking::amountCents);
        set(insert, 8, "bigint", bookings, BareLedger::pendingCents);
        set(insert, 9, "bigint", bookings, BareLedger::postedCents);
        set(insert, 10, "uuid", bookings, Booking::pendingTransferId);
        insert.executeUpdate();
      }
      connection.commit();
    }
  }

  private record Head(long lastPosition, OffsetDateTime now) {}

  private static Head read(Connection connection, List<Booking> bookings) throws SQLException {
    boolean ends = bookings.stream().anyMatch(b -> b.pendingTransferId() != null);
    try (var query = connection.prepareStatement(ends ? READ_WITH_ENDS : READ)) {
      var first = bookings.getFirst();
      query.setArray(
          1,
          connection.createArrayOf(
              "text", new Object[] {first.debitAccountCode(), first.creditAccountCode()}));
      set(query, 2, "uuid", bookings, Booking::transferId);
      set(query, 3, "uuid", bookings, b -> ends ? b.pendingTransferId() : b.transferId());
      if (ends) {
        set(query, 4, "uuid", bookings, Booking::pendingTransferId);
      }
      query.execute();
      query.getMoreResults();
      try (var row = query.getResultSet()) {
        row.next();
        var last = row.getObject(2, OffsetDateTime.class);
        var clock = OffsetDateTime.now(ZoneOffset.UTC);
        return new Head(row.getLong(1), clock.isBefore(last) ? last : clock);
      }
    }
  }

  private static void set(
      PreparedStatement statement,
      int parameter,
      String type,
      List<Booking> bookings,
      Function<Booking, Object> column)
      throws SQLException {
    statement.setArray(
        parameter,
        statement.getConnection().createArrayOf(type, bookings.stream().map(column).toArray()));
  }

  private static long pendingCents(Booking booking) {
    return switch (booking.phase()) {
      case "PENDING" -> booking.amountCents();
      case "POST" -> -booking.amountCents();
      default -> 0;
    };
  }

  private static long postedCents(Booking booking) {
    return booking.phase().equals("PENDING") ? 0 : booking.amountCents();
  }

  /** A reservation of a cent, and what makes it final. */
  static List<Booking> pair(String debit, String credit) {
    var reservation = Booking.pending(UUID.randomUUID(), debit, credit, 1);
    return List.of(reservation, reservation.posted(UUID.randomUUID(), 1));
  }

  @Override
  public void close() {
    pool.close();
  }
}
