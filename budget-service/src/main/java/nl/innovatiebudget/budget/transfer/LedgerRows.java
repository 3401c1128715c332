package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.LedgerLock;
import nl.innovatiebudget.budget.transfer.Books.Entry;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes what a list of transfers touches: two ways to the database, however many they
 * are. Each statement of the first way has a view of its own, taken after the lock was.
 */
@ApplicationScoped
class LedgerRows {

  private static final String HEAD =
      "select last_position, recorded_at from seal order by sequence desc limit 1";
  private static final String ACCOUNTS =
      "select account.*, budget_year.closed_at is not null as year_closed from account"
          + " left join budget_year on year = budget_year where code = any (?)";
  private static final String REFUSED =
      "select id, reason, account_code, available_cents from refused_transfer where id = any (?)";
  private static final String EARLIER =
      "select id, phase, debit_id, credit_id, amount_cents, pending_id, reverses_id, expires_at,"
          + " purpose, reference from transfer where id = any (?)";
  private static final String ENDED =
      "select pending_id, phase from transfer where pending_id = any (?) and pending_id is not null";
  private static final String REVERSED =
      "select reverses_id from transfer where reverses_id = any (?) and reverses_id is not null";

  private static final String ADD =
      "insert into transfer (position, id, phase, debit_id, credit_id, amount_cents,"
          + " pending_cents, posted_cents, pending_id, reverses_id, expires_at, purpose, reference,"
          + " recorded_at)"
          + " select ? + n, id, phase, debit, credit, amount, pending, posted, pending_id,"
          + " reverses_id, expires_at, purpose, reference, ?"
          + " from unnest(?::uuid[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[],"
          + " ?::bigint[], ?::bigint[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[],"
          + " ?::text[]) with ordinality as added (id, phase, debit, credit, amount, pending,"
          + " posted, pending_id, reverses_id, expires_at, purpose, reference, n)";
  private static final String REFUSE =
      "insert into refused_transfer (id, reason, account_code, available_cents, refused_at)"
          + " select id, reason, account, available, ?"
          + " from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[])"
          + " as refused (id, reason, account, available)";

  private final String read;
  private final String readWithEnds;
  private final Clock clock;

  LedgerRows(LedgerLock lock, Clock clock) {
    this.read = String.join(";", lock.statement(), HEAD, ACCOUNTS, REFUSED, EARLIER);
    this.readWithEnds = String.join(";", read, ENDED, REVERSED);
    this.clock = clock;
  }

  /** Waits for the lock and reads. */
  Snapshot read(Connection connection, List<Transfer> asked) throws SQLException {
    var codes = new HashSet<String>();
    var ids = new HashSet<UUID>();
    var ends = new HashSet<UUID>();
    var reversals = new HashSet<UUID>();
    for (var transfer : asked) {
      codes.add(transfer.debit().value());
      codes.add(transfer.credit().value());
      ids.add(transfer.id().value());
      addIfThere(ends, transfer.pendingId());
      addIfThere(reversals, transfer.reversesId());
    }
    var own = uuids(connection, ids);
    ids.addAll(ends);
    ids.addAll(reversals);
    boolean withEnds = !ends.isEmpty() || !reversals.isEmpty();
    try (var query = connection.prepareStatement(withEnds ? readWithEnds : read)) {
      query.setArray(1, connection.createArrayOf("text", codes.toArray()));
      query.setArray(2, own);
      query.setArray(3, withEnds ? uuids(connection, ids) : own);
      if (withEnds) {
        query.setArray(4, uuids(connection, ends));
        query.setArray(5, uuids(connection, reversals));
      }
      query.execute();
      return snapshot(query, withEnds);
    }
  }

  private static void addIfThere(Collection<UUID> ids, @Nullable TransferId id) {
    if (id != null) {
      ids.add(id.value());
    }
  }

  private static java.sql.Array uuids(Connection connection, Collection<UUID> ids)
      throws SQLException {
    return connection.createArrayOf("uuid", ids.toArray());
  }

  /** The results are in the order of the statements; the first is that of the lock. */
  private Snapshot snapshot(PreparedStatement query, boolean withEnds) throws SQLException {
    long lastPosition;
    Books books;
    try (var row = next(query)) {
      row.next();
      lastPosition = row.getLong(1);
      var last = row.getObject(2, OffsetDateTime.class).toInstant();
      var now = clock.instant();
      books = new Books(now.isBefore(last) ? last : now);
    }
    var codes = new HashMap<Long, AccountCode>();
    try (var row = next(query)) {
      while (row.next()) {
        var account = Accounts.account(row);
        codes.put(account.id(), account.code());
        books.knows(account, row.getBoolean("year_closed"));
      }
    }
    try (var row = next(query)) {
      while (row.next()) {
        books.knows(new TransferId(row.getObject(1, UUID.class)), reason(row));
      }
    }
    try (var row = next(query)) {
      while (row.next()) {
        books.knows(transfer(row, codes));
      }
    }
    if (withEnds) {
      try (var row = next(query)) {
        while (row.next()) {
          books.knowsEnded(
              new TransferId(row.getObject(1, UUID.class)),
              Transfer.Phase.valueOf(row.getString(2)));
        }
      }
      try (var row = next(query)) {
        while (row.next()) {
          books.knowsReversed(new TransferId(row.getObject(1, UUID.class)));
        }
      }
    }
    return new Snapshot(lastPosition, books);
  }

  private static ResultSet next(PreparedStatement query) throws SQLException {
    query.getMoreResults();
    return query.getResultSet();
  }

  private static TransferRejection reason(ResultSet row) throws SQLException {
    var account = row.getString(3);
    var available = row.getObject(4, Long.class);
    return TransferRejection.kept(
        row.getString(2),
        account == null ? null : new AccountCode(account),
        available == null ? null : Euro.ofCents(available));
  }

  /** An account that is not asked for here has a name that none has. */
  private static Transfer transfer(ResultSet row, Map<Long, AccountCode> codes)
      throws SQLException {
    var expiresAt = row.getObject(8, OffsetDateTime.class);
    return new Transfer(
        new TransferId(row.getObject(1, UUID.class)),
        Transfer.Phase.valueOf(row.getString(2)),
        codes.getOrDefault(row.getLong(3), ELSEWHERE),
        codes.getOrDefault(row.getLong(4), ELSEWHERE),
        Euro.ofCents(row.getLong(5)),
        id(row, 6),
        id(row, 7),
        expiresAt == null ? null : expiresAt.toInstant(),
        row.getString(9),
        row.getString(10),
        false);
  }

  private static final AccountCode ELSEWHERE = new AccountCode("");

  private static @Nullable TransferId id(ResultSet row, int column) throws SQLException {
    var id = row.getObject(column, UUID.class);
    return id == null ? null : new TransferId(id);
  }

  /** Writes what was taken, by which the balances change, and what was refused. */
  void write(Connection connection, Snapshot snapshot) throws SQLException {
    var books = snapshot.books();
    if (!books.entries().isEmpty()) {
      add(connection, snapshot.lastPosition(), books.entries(), books.now());
    }
    if (!books.refusals().isEmpty()) {
      refuse(connection, books.refusals(), books.now());
    }
  }

  private static void add(
      Connection connection, long lastPosition, List<Entry> entries, Instant now)
      throws SQLException {
    try (var insert = connection.prepareStatement(ADD)) {
      insert.setLong(1, lastPosition);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      var columns = new Columns(connection, insert, 3);
      columns.add("uuid", entries, e -> e.transfer().id().value());
      columns.add("text", entries, e -> e.transfer().phase().name());
      columns.add("bigint", entries, e -> e.debit().id());
      columns.add("bigint", entries, e -> e.credit().id());
      columns.add("bigint", entries, e -> e.transfer().amount().cents());
      columns.add("bigint", entries, Entry::pendingCents);
      columns.add("bigint", entries, Entry::postedCents);
      columns.add("uuid", entries, e -> value(e.transfer().pendingId()));
      columns.add("uuid", entries, e -> value(e.transfer().reversesId()));
      columns.add("timestamptz", entries, e -> Objects.toString(e.transfer().expiresAt(), null));
      columns.add("text", entries, e -> e.transfer().purpose());
      columns.add("text", entries, e -> e.transfer().reference());
      insert.executeUpdate();
    }
  }

  private static @Nullable UUID value(@Nullable TransferId id) {
    return id == null ? null : id.value();
  }

  private static void refuse(
      Connection connection, Map<TransferId, TransferRejection> refusals, Instant now)
      throws SQLException {
    try (var insert = connection.prepareStatement(REFUSE)) {
      insert.setObject(1, now.atOffset(ZoneOffset.UTC));
      var columns = new Columns(connection, insert, 2);
      columns.add("uuid", refusals.keySet(), TransferId::value);
      columns.add("text", refusals.values(), TransferRejection::code);
      columns.add("text", refusals.values(), r -> Objects.toString(r.account(), null));
      columns.add("bigint", refusals.values(), LedgerRows::availableCents);
      insert.executeUpdate();
    }
  }

  private static @Nullable Long availableCents(TransferRejection reason) {
    return reason instanceof TransferRejection.CeilingExceeded(var available)
        ? Long.valueOf(available.cents())
        : null;
  }

  /** Fills one parameter after the other with an array. */
  private static final class Columns {
    private final Connection connection;
    private final PreparedStatement statement;
    private int parameter;

    Columns(Connection connection, PreparedStatement statement, int first) {
      this.connection = connection;
      this.statement = statement;
      this.parameter = first;
    }

    <T> void add(String type, Collection<T> rows, Function<T, @Nullable Object> column)
        throws SQLException {
      var values = new @Nullable Object[rows.size()];
      int i = 0;
      for (var row : rows) {
        values[i++] = column.apply(row);
      }
      statement.setArray(parameter++, connection.createArrayOf(type, values));
    }
  }

  /** What was read, and after which row the next one comes. */
  record Snapshot(long lastPosition, Books books) {}
}
